import { localDate } from '@autoclub/domain-kit';
import type { HolderChange } from './premises';
import { holderOn, warningsOf } from './vehicle-holders';

const change = (from: string, to: string, since: string, isCorrection = false): HolderChange => ({
  fromCustomerId: from,
  toCustomerId: to,
  since: localDate(since),
  isCorrection,
});
const car = (ownerId: string, ...changes: HolderChange[]) => ({
  id: 'veh_1',
  number: 'V-1',
  ownerId,
  changes,
});

describe('CONV-8: whose car it was on a day', () => {
  it.each([
    ['one owner for ever', car('a'), '2026-01-01', 'a'],
    ['the day before it is sold', car('b', change('a', 'b', '2026-06-01')), '2026-05-31', 'a'],
    ['the day on which it is sold', car('b', change('a', 'b', '2026-06-01')), '2026-06-01', 'b'],
    [
      'between two sales',
      car('c', change('a', 'b', '2026-03-01'), change('b', 'c', '2026-06-01')),
      '2026-04-01',
      'b',
    ],
    ['before a correction', car('b', change('a', 'b', '2026-06-01', true)), '2026-01-01', 'b'],
    [
      'after a sale that was entered for the wrong buyer',
      car('c', change('a', 'b', '2026-06-01'), change('b', 'c', '2026-08-01', true)),
      '2026-07-01',
      'c',
    ],
    [
      'before that sale',
      car('c', change('a', 'b', '2026-06-01'), change('b', 'c', '2026-08-01', true)),
      '2026-05-31',
      'a',
    ],
  ])('%s', (_, vehicle, day, holder) => {
    expect(holderOn(vehicle, localDate(day))).toBe(holder);
  });

  it.each([
    ['cus_1', 'cus_1', []],
    ['cus_1', null, []],
    ['cus_1', 'cus_2', ['VEHICLE_OF_ANOTHER_CUSTOMER']],
  ])('warns of a document of %s on the car of %s: %j', (customer, owner, warnings) => {
    expect(warningsOf(customer, owner)).toEqual(warnings);
  });
});
