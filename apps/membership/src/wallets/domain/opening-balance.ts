import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type CurrencyCode,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { emptyWallet, move, type Moved, type Wallet } from './wallet';

/** A row of `wallet-balances.csv`: what a member had in the system of before (rulebook MEM-09, SVC-22). */
export interface BalanceRow {
  readonly memberNumber: string;
  /** A decimal text in the dealer's currency. */
  readonly balance: string;
}

export interface OpeningBalance {
  readonly memberNumber: string;
  readonly balance: Money;
}

/** A card with its wallet, and what was brought along before; null for nothing. */
export interface CardToOpen {
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly memberNumber: string;
  readonly activatedOn: LocalDate;
  readonly wallet: Wallet | null;
  readonly broughtInMinor: number | null;
}

export const openingBalanceRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
  ),
  MEMBER_NUMBER_NOT_FOUND: { zh: '未找到该会员卡号。', en: 'There is no card of this number.' },
  WALLET_ALREADY_IN_USE: {
    zh: '该会员的储值账户已有变动，不能再录入期初余额。',
    en: 'Money of this member has moved already, so nothing is brought along any more.',
  },
});
type OpeningRefusal = RefusalOf<typeof openingBalanceRefusals>;

/** Reads a row; a balance of nothing has nothing to bring along. */
export function readBalance(
  { memberNumber, balance }: BalanceRow,
  currencyCode: CurrencyCode,
): Outcome<OpeningBalance, OpeningRefusal> {
  const checks = new InputChecks(openingBalanceRefusals);
  return checks.complete({
    memberNumber: checks.code(memberNumber, ['memberNumber']),
    balance: checks.positiveAmount({ amount: balance, currencyCode }, ['balance']),
  });
}

/**
 * Opens the wallet of a card with what the member had before: as its first movement, and once. The same row again is
 * null, which means unchanged.
 */
export function openWith(
  card: CardToOpen | undefined,
  { balance }: OpeningBalance,
  { today, lowThreshold }: { readonly today: LocalDate; readonly lowThreshold: Money },
): Outcome<Moved | null, OpeningRefusal> {
  if (!card) return refused(openingBalanceRefusals.no('MEMBER_NUMBER_NOT_FOUND', ['memberNumber']));
  if (card.broughtInMinor === balance.amountMinor) return accepted(null);
  const wallet = card.wallet ?? emptyWallet(card, card.activatedOn);
  if (wallet.movementCount > 0)
    return refused(openingBalanceRefusals.no('WALLET_ALREADY_IN_USE', ['memberNumber']));
  const source = { type: 'MEMBERSHIP' as const, id: card.membershipId };
  const moved = move(wallet, { kind: 'OPENING_BALANCE', amount: balance, source, today, lowThreshold });
  if (moved.ok) return moved;
  return refused(openingBalanceRefusals.no('AMOUNT_OUT_OF_RANGE', ['balance']));
}
