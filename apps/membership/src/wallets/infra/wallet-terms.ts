import { money } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { WalletTermsOn } from '../application/ports';

/** The numbers about stored value of the programme in force. */
export function walletTermsFrom(programmes: ProgrammeBook): WalletTermsOn {
  return (dealer, day) => {
    const { clubSystem, storedValueLowMinor, emptyWalletMonths } = programmes.inForce(dealer, day).values
      .membership;
    return { clubSystem, lowThreshold: money(storedValueLowMinor), emptyMonths: emptyWalletMonths };
  };
}
