import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Caller } from '../../kernel';
import type { DealerRecord, NetworkBook } from './ports';

/** The dealer the caller acts for; refused when the platform does not know it (yet). */
export async function dealerOf(
  { network }: { readonly network: Pick<NetworkBook, 'dealer'> },
  { dealerId }: Caller,
): Promise<Outcome<DealerRecord, Refusal<'DEALER_NOT_FOUND'>>> {
  const dealer = dealerId === null ? undefined : await network.dealer(dealerId);
  return dealer ? accepted(dealer) : refused({ code: 'DEALER_NOT_FOUND', facts: { code: dealerId ?? '' } });
}
