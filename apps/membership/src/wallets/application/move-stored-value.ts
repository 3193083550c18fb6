import { accepted, type LocalDate, type Money, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import {
  move,
  type walletRefusals,
  type MovementKind,
  type MovementSource,
  type Wallet,
} from '../domain/wallet';
import { lowFact, movedFact } from './facts';
import type { MovementRecord, WalletsPorts } from './ports';

/** Money to be moved for a member: decided by this capability, or by a later one as part of its own work. */
export interface StoredValueOrder {
  readonly member: Pick<Wallet, 'dealerId' | 'membershipId' | 'customerId'>;
  /** A wallet that is opened now counts as empty since this day. */
  readonly memberSince: LocalDate;
  readonly kind: MovementKind;
  readonly amount: Money;
  readonly source: MovementSource;
}

export interface StoredValueMoved {
  readonly wallet: Wallet;
  readonly movement: MovementRecord;
  readonly facts: readonly Fact[];
}

type MovePorts = Pick<WalletsPorts, 'wallets' | 'walletTermsOn' | 'ids'>;

/** Moves money of a member in the transaction of the ports (rulebook MEM-09); returns what is to be published. */
export async function moveStoredValue(
  { wallets, walletTermsOn, ids }: MovePorts,
  { dealer, today, caller }: { dealer: DealerRecord; today: LocalDate; caller: Caller },
  { member, memberSince, kind, amount, source }: StoredValueOrder,
): Promise<Outcome<StoredValueMoved, RefusalOf<typeof walletRefusals>>> {
  const terms = walletTermsOn(dealer, today);
  const before = await wallets.lock(member, memberSince);
  const { lowThreshold } = terms;
  const moved = move(before, { kind, amount, source, today, lowThreshold });
  if (!moved.ok) return moved;
  const { wallet, isNewlyLow } = moved.value;
  const movement: MovementRecord = {
    ...moved.value.movement,
    movementId: ids('wlm'),
    walletId: wallet.walletId,
    dealerId: wallet.dealerId,
    movedAt: caller.now,
    movedBy: caller.staffMemberId,
    traceId: caller.traceId,
  };
  await wallets.keep(wallet, movement);
  const facts: Fact[] = [movedFact(wallet, movement, before.version + 1, dealer)];
  if (isNewlyLow) facts.push(lowFact(wallet, movement, terms, dealer));
  return accepted({ wallet, movement, facts });
}
