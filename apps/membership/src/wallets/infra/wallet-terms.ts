import { money, type LocalDate } from '@autoclub/domain-kit';
import { changeDays, type ProgrammeBook, type ProgrammeScope } from '@autoclub/programme-config';
import type { WalletTermsOn } from '../application/ports';

/** The numbers about stored value of the programme in force. */
export function walletTermsFrom(programmes: ProgrammeBook): WalletTermsOn {
  return (dealer, day) => {
    const values = membershipOn(programmes, dealer, day);
    return {
      clubSystem: values.clubSystem,
      clubSystemSince: clubSystemSince(programmes, dealer, day),
      lowThreshold: money(values.storedValueLowMinor),
      emptyMonths: values.emptyWalletMonths,
    };
  };
}

/** The day from which a dealer has had the club system of a day without a break. */
export function clubSystemSince(
  programmes: ProgrammeBook,
  dealer: ProgrammeScope,
  day: LocalDate,
): LocalDate {
  const { clubSystem } = membershipOn(programmes, dealer, day);
  let since = day;
  for (const from of changeDays(programmes, dealer, day)) {
    if (membershipOn(programmes, dealer, from).clubSystem !== clubSystem) break;
    since = from;
  }
  return since;
}

function membershipOn(programmes: ProgrammeBook, dealer: ProgrammeScope, day: LocalDate) {
  return programmes.inForce(dealer, day).values.membership;
}
