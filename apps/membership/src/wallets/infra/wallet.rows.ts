import type { LocalDate } from '@autoclub/domain-kit';
import type { MovementRecord } from '../application/ports';
import type { Wallet } from '../domain/wallet';
import type { WalletEntity } from './wallet.entity';

export type WalletRow = ReturnType<typeof walletRow>;

/** The columns of a wallet. */
export function walletRow(wallet: Wallet) {
  return {
    dealer_id: wallet.dealerId,
    wallet_id: wallet.walletId,
    membership_id: wallet.membershipId,
    customer_id: wallet.customerId,
    balance_minor: wallet.balance.amountMinor,
    currency: wallet.balance.currency,
    empty_since: wallet.emptySince,
    is_low: wallet.isLow,
    movement_count: wallet.movementCount,
    version: wallet.version,
  };
}

export function walletOf({ balanceMinor, currency, ...row }: WalletEntity): Wallet {
  return { ...row, balance: { amountMinor: balanceMinor, currency } };
}

export function walletRowOf(row: WalletRow): Wallet {
  return {
    walletId: row.wallet_id,
    dealerId: row.dealer_id,
    membershipId: row.membership_id,
    customerId: row.customer_id,
    balance: { amountMinor: row.balance_minor, currency: row.currency },
    emptySince: row.empty_since as LocalDate | null,
    isLow: row.is_low,
    movementCount: row.movement_count,
    version: row.version,
  };
}

/** The columns of a movement, with the account of its other leg. */
export function movementRow(movement: MovementRecord) {
  return {
    movement_id: movement.movementId,
    sequence: movement.sequence,
    kind: movement.kind,
    amount_minor: movement.amount.amountMinor,
    balance_after_minor: movement.balance.amountMinor,
    source_type: movement.source.type,
    source_id: movement.source.id,
    moved_on: movement.movedOn,
    moved_at: movement.movedAt,
    moved_by: movement.movedBy,
    trace_id: movement.traceId,
    account: movement.account,
  };
}
