import {
  accepted,
  addMoney,
  addMonths,
  defineRefusals,
  LARGEST_AMOUNT_MINOR,
  money,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** Money that a member has paid in (rulebook MEM-09): a liability of the dealer's club, and never points. */
export interface Wallet {
  readonly walletId: string;
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly balance: Money;
  /** The business day since which it has been empty without a break; null while it holds something. */
  readonly emptySince: LocalDate | null;
  /** Whether the low balance was published already; it is once, until the wallet is topped up to the threshold. */
  readonly isLow: boolean;
  /** Number of the last movement; movements count up from 1 without a gap. */
  readonly movementCount: number;
  /** Number of the last event about this wallet. */
  readonly version: number;
}

export const MOVEMENT_KINDS = ['TOP_UP', 'SPENT', 'REFUNDED', 'CORRECTED', 'OPENING_BALANCE'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What a movement was for. */
export const MOVEMENT_SOURCES = ['RECEIPT', 'REPAIR_ORDER', 'MEMBERSHIP', 'CORRECTION'] as const;
export interface MovementSource {
  readonly type: (typeof MOVEMENT_SOURCES)[number];
  readonly id: string;
}

/** Money that came in or went out, and what the wallet held after it. */
export interface Movement {
  readonly kind: MovementKind;
  /** Signed: positive is money of the member that came in. */
  readonly amount: Money;
  readonly balance: Money;
  readonly sequence: number;
  readonly source: MovementSource;
  readonly movedOn: LocalDate;
  /** The account of the dealer that gives what the wallet gets, and gets what it gives. */
  readonly account: 'CASH' | 'SALES' | 'FEES' | 'CORRECTIONS' | 'OPENING';
}

/** A movement to be decided; the amount is more than zero, but for a correction, whose amount is signed. */
export interface MovementOrder {
  readonly kind: MovementKind;
  readonly amount: Money;
  readonly source: MovementSource;
  readonly today: LocalDate;
  /** A balance below it is low (rulebook MEM-08). */
  readonly lowThreshold: Money;
}

export const walletRefusals = defineRefusals({
  STORED_VALUE_TOO_LOW: {
    zh: '储值余额不足，现有 {balance}。',
    en: 'The wallet holds {balance} only.',
  },
  STORED_VALUE_TOO_HIGH: { zh: '储值余额超出上限。', en: 'The wallet cannot hold that much.' },
});

export interface Moved {
  readonly wallet: Wallet;
  readonly movement: Movement;
  /** Whether the balance has just fallen below the threshold. */
  readonly isNewlyLow: boolean;
}

/** The wallet of a membership before anything was paid in. */
export function emptyWallet(
  of: Pick<Wallet, 'dealerId' | 'membershipId' | 'customerId'>,
  since: LocalDate,
): Wallet {
  const { dealerId, membershipId, customerId } = of;
  const walletId = walletIdOf(membershipId);
  const start = { balance: money(0), emptySince: since, isLow: false, movementCount: 0, version: 0 };
  return { walletId, dealerId, membershipId, customerId, ...start };
}

/** A membership has one wallet, so its id follows from the membership's. */
export function walletIdOf(membershipId: string): string {
  return `wal_${membershipId.slice(membershipId.indexOf('_') + 1)}`;
}

/** Moves money (rulebook MEM-09): what the wallet does not hold cannot leave it. */
export function move(
  wallet: Wallet,
  { kind, amount, source, today, lowThreshold }: MovementOrder,
): Outcome<Moved, RefusalOf<typeof walletRefusals>> {
  const isSigned = kind !== 'SPENT' && kind !== 'REFUNDED';
  const signed = isSigned ? amount : money(-amount.amountMinor, amount.currency);
  const balance = addMoney(wallet.balance, signed);
  if (balance.amountMinor < 0)
    return refused(walletRefusals.no('STORED_VALUE_TOO_LOW', ['amount'], { balance: wallet.balance }));
  if (balance.amountMinor > LARGEST_AMOUNT_MINOR)
    return refused(walletRefusals.no('STORED_VALUE_TOO_HIGH', ['amount']));
  const isLow = balance.amountMinor < lowThreshold.amountMinor;
  const isNewlyLow = isLow && !wallet.isLow && signed.amountMinor < 0;
  const sequence = wallet.movementCount + 1;
  return accepted({
    wallet: {
      ...wallet,
      balance,
      emptySince: balance.amountMinor === 0 ? today : null,
      isLow: isLow && (wallet.isLow || isNewlyLow),
      movementCount: sequence,
      version: wallet.version + (isNewlyLow ? 2 : 1),
    },
    movement: {
      kind,
      amount: signed,
      balance,
      sequence,
      source,
      movedOn: today,
      account: accountOf(kind, source),
    },
    isNewlyLow,
  });
}

/**
 * The day on which an empty wallet ends a membership of STORED_VALUE (rulebook MEM-08): after six months of emptiness
 * without a break, none of which was before the dealer had this system. Null while the wallet holds money.
 */
export function churnDay(
  emptySince: LocalDate | null,
  { clubSystemSince, emptyMonths }: { readonly clubSystemSince: LocalDate; readonly emptyMonths: number },
): LocalDate | null {
  if (emptySince === null) return null;
  return addMonths(emptySince > clubSystemSince ? emptySince : clubSystemSince, emptyMonths);
}

function accountOf(kind: MovementKind, source: MovementSource): Movement['account'] {
  if (kind === 'CORRECTED') return 'CORRECTIONS';
  if (kind === 'OPENING_BALANCE') return 'OPENING';
  if (kind !== 'SPENT') return 'CASH';
  return source.type === 'MEMBERSHIP' ? 'FEES' : 'SALES';
}
