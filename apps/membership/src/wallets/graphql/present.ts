import { presentMoney } from '@autoclub/subgraph-kit';
import type { MovementView } from '../application/reading';
import type { Wallet as WalletRecord } from '../domain/wallet';
import type { Wallet, WalletMovement } from './wallet.type';

export function presentWallet(record: WalletRecord): Wallet {
  const { walletId, balance, isLow, emptySince } = record;
  return { id: walletId, balanceAmount: presentMoney(balance), isLow, emptySince, record };
}

export function presentMovement(record: MovementView): WalletMovement {
  const { movementId, sequence, kind, amount, balance, source, movedOn, traceId } = record;
  return {
    id: movementId,
    sequence,
    kind,
    amount: presentMoney(amount),
    balanceAmount: presentMoney(balance),
    source,
    movedOn,
    traceId,
    record,
  };
}
