import type { Bilingual } from '@autoclub/domain-kit';
import { type CodeNames, namesOf, type ProgrammeBook } from '@autoclub/programme-config';

/** What is promised by the house itself, and by no programme. */
const OF_THE_HOUSE: ReadonlyMap<string, Bilingual> = new Map([
  ['ZERO_WAIT', { zh: '预约零等待', en: 'Zero wait' }],
  ['RECEPTION_IN_TIME', { zh: '预约准时接待', en: 'Reception in time' }],
  ['FINISH_IN_TIME', { zh: '准时交车', en: 'Finish in time' }],
  ['REQUEST_IN_TIME', { zh: '线上需求及时处理', en: 'Online request in time' }],
]);

/** Names of what can be promised, from every version of the programme; a later version's wording counts. */
export function promiseNamesOf(programmes: ProgrammeBook): CodeNames {
  const named = namesOf(programmes, ({ service }) => [
    ...Object.values(service?.entitlements ?? {}).flat(),
    ...(service?.couponDefinitions ?? []),
    ...(service?.packageDefinitions ?? []),
  ]);
  return { get: (code) => OF_THE_HOUSE.get(code) ?? named.get(code) };
}
