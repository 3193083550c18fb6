import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import type { AnswerPorts, ListPorts, Terms } from '../application/ports';
import { FollowUpRepository } from './follow-up.repository';

/** What the use cases and the job of follow-ups work on inside one transaction. */
export function followUpPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const terms = termsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): AnswerPorts & ListPorts =>
    Object.assign(new FollowUpRepository(tx, scope), { terms, ids });
}

/** The numbers of the programme in force for a dealer on a day (rulebook CONV-3). */
function termsFrom(book: ProgrammeBook): Terms {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      sampleBp: service.followUpSampleBp,
      afterDays: service.followUpAfterDays,
      listedDays: service.followUpListedDays,
      attempts: service.followUpAttempts,
    };
  };
}
