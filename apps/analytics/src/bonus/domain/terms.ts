import type { ProgrammeValues } from '@autoclub/programme-config';
import type { BonusTerms } from './bonus';

/** The numbers of the bonus in a programme (rulebook ANA-03, CONV-3). */
export function termsOf(values: ProgrammeValues['analytics']): BonusTerms {
  const { bonusSatisfactionAbove, bonusShareBp, bonusQuota, bonusBaseTicketMinor } = values;
  return {
    satisfactionAbove: bonusSatisfactionAbove,
    fullShareBp: bonusShareBp.full,
    halfShareBp: bonusShareBp.half,
    fullQuotaMinor: bonusQuota.fullMinor,
    halfQuotaMinor: bonusQuota.halfMinor,
    baseTicketMinor: bonusBaseTicketMinor,
  };
}
