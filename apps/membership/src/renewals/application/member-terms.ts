import type { LocalDate } from '@autoclub/domain-kit';
import type { DealerRecord } from '../../network';
import type { CardHolder } from '../domain/card-period';
import type { TermsAtExpiry } from '../domain/renewal';
import { termsFor, type RenewalTerms } from '../domain/renewal-terms';
import type { RenewalsPorts } from './ports';

type TermsPorts = Pick<RenewalsPorts, 'renewals' | 'termsHistoryOn'>;

/** The terms that apply to each member of a dealer, by what was announced to them (rulebook MEM-05). */
export interface DealerTerms {
  of(membership: CardHolder): (day: LocalDate) => RenewalTerms;
}

export async function termsAt(
  { renewals, termsHistoryOn }: TermsPorts,
  dealer: DealerRecord,
): Promise<DealerTerms> {
  const announcedOn = await renewals.announcements(dealer.dealerId);
  return {
    of:
      ({ tier, card }) =>
      (day) =>
        termsFor(termsHistoryOn(dealer, tier, day), day, { memberSince: card.activatedOn, announcedOn }),
  };
}

/** The terms of today, and those by which the window around the expiry is judged. */
export function termsAround(
  membership: CardHolder,
  termsOn: (day: LocalDate) => RenewalTerms,
  today: LocalDate,
): TermsAtExpiry {
  const expiry = membership.card.validity.to;
  return { today: termsOn(today), atExpiry: termsOn(expiry < today ? expiry : today) };
}
