import { formatMoney, type Money } from '@autoclub/domain-kit';
import { storedValueLow, storedValueMoved, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { churnDay, type Wallet } from '../domain/wallet';
import type { MovementRecord, WalletTerms } from './ports';

interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

const published = (money: Money) => ({ amount: formatMoney(money), currencyCode: money.currency });

/** That money moved, with the balance after it; the sequence is that of the wallet at that moment. */
export function movedFact(
  { walletId, membershipId, customerId }: Wallet,
  movement: MovementRecord,
  sequence: number,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof storedValueMoved>> {
  const { movementId, kind, amount, balance, source, movedAt, movedOn, movedBy } = movement;
  const data = {
    walletId,
    movementId,
    dealerId,
    customerId,
    membershipId,
    kind,
    amount: published(amount),
    balanceAmount: published(balance),
    source,
    movedAt: movedAt.toISOString(),
    movedOn,
    movedBy,
  };
  return { contract: storedValueMoved, data, sequence, home: { dealerId, regionId } };
}

/** That the balance fell below the threshold; of an empty wallet also when it will end the membership. */
export function lowFact(
  { walletId, membershipId, customerId, balance, emptySince, version }: Wallet,
  { movedOn }: MovementRecord,
  terms: WalletTerms,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof storedValueLow>> {
  const data = {
    walletId,
    dealerId,
    customerId,
    membershipId,
    balanceAmount: published(balance),
    thresholdAmount: published(terms.lowThreshold),
    isEmpty: balance.amountMinor === 0,
    churnsOn: terms.clubSystem === 'STORED_VALUE' ? churnDay(emptySince, terms) : null,
    noticedOn: movedOn,
  };
  return { contract: storedValueLow, data, sequence: version, home: { dealerId, regionId } };
}
