import {
  accepted,
  businessDayOf,
  latestBusinessDay,
  commonRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type Refusal,
} from '@autoclub/domain-kit';
import type { Caller } from '@autoclub/use-cases';
import type { DealerRecord, NetworkBook } from './ports';

/** The dealer the caller acts for; refused when the platform does not know it (yet). */
export async function dealerOf(
  { network }: { readonly network: Pick<NetworkBook, 'dealer'> },
  { dealerId }: Caller,
): Promise<Outcome<DealerRecord, Refusal<'DEALER_NOT_FOUND'>>> {
  const dealer = await network.dealer(dealerId);
  return dealer ? accepted(dealer) : refused(commonRefusals.no('DEALER_NOT_FOUND'));
}

/** The dealer's business day on which the caller acts. */
export function todayAt({ timeZone }: DealerRecord, { now }: Caller): LocalDate {
  return businessDayOf(now, timeZone);
}

/** The last day that is not in the future, for a caller whose clock may run a little fast. */
export function latestDayAt({ timeZone }: DealerRecord, { now }: Caller): LocalDate {
  return latestBusinessDay(now, timeZone);
}
