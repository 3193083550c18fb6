import { money, type LocalDate } from '@autoclub/domain-kit';
import { changeDays, type Programme, type ProgrammeBook } from '@autoclub/programme-config';
import { tierOf } from '../../tiers';
import { clubSystemSince } from '../../wallets';
import type { RenewalsPorts, TermsHistoryOn } from '../application/ports';
import type { RenewalTerms } from '../domain/renewal-terms';

/** The terms of renewal by the versions of the programme (rulebook CONV-3, MEM-05). */
export function termsHistoryFrom(programmes: ProgrammeBook): TermsHistoryOn {
  return (dealer, tier, day) =>
    changeDays(programmes, dealer, day).map((from) => ({
      from,
      terms: termsOf(programmes.inForce(dealer, from), tier, clubSystemSince(programmes, dealer, from)),
    }));
}

export function refundDaysFrom(programmes: ProgrammeBook): RenewalsPorts['refundDaysOn'] {
  return (dealer, day) => {
    const { version, values } = programmes.inForce(dealer, day);
    return { version, refundDays: values.membership.joiningRefundDays };
  };
}

/** A tier that the programme has no fee for costs what joining costs; one that it has no more holds for a year. */
function termsOf(
  { version, values: { membership } }: Programme,
  code: string,
  clubSystemSince: LocalDate,
): RenewalTerms {
  const tier = tierOf(membership, code);
  return {
    version,
    clubSystem: membership.clubSystem,
    clubSystemSince,
    fee: money(membership.renewalFees[code] ?? tier?.feeMinor ?? 0),
    validYears: tier?.validYears ?? 1,
    opensDays: membership.renewalOpensDays,
    closesDays: membership.renewalClosesDays,
    comebackMonths: membership.comebackMonths,
    emptyMonths: membership.emptyWalletMonths,
  };
}
