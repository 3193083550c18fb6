import { type CurrencyCode, type LocalDate, type Money, money, sumMoney } from '@autoclub/domain-kit';

export const SIDES = ['INCOME', 'EXPENSE'] as const;
export type Side = (typeof SIDES)[number];

/** What the club earns and spends (rulebook SVC-18). */
export const CATEGORIES = [
  'ANNUAL_FEES',
  'OTHER_INCOME',
  'LABOUR_DISCOUNTS',
  'FREE_SERVICES',
  'POINTS_FOR_SERVICES',
  'POINTS_FOR_GOODS',
  'ACTIVITIES',
  'GIFTS',
  'REWARDS',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whether the club bears it itself, or another department does, with which it is settled. */
export const BURDENS = ['OWN', 'OTHER_DEPARTMENT'] as const;
export type Burden = (typeof BURDENS)[number];

/** What a fact is to be booked with beside what is booked of it already; the difference is one entry. */
export interface Difference {
  readonly sourceType: string;
  readonly sourceId: string;
  readonly side: Side;
  readonly category: Category;
  /** Null where the fact names none; then the category's own department bears it. */
  readonly departmentCode: string | null;
  /** Null for a fact that is no more, such as a cancelled pack. */
  readonly factOn: LocalDate | null;
  readonly amountMinor: number;
}

/** One entry: the same amount on the debit of one account and the credit of another, so the books always balance. */
export interface Entry {
  readonly id: string;
  readonly dealerId: string;
  readonly bookedOn: LocalDate;
  readonly side: Side;
  readonly category: Category;
  readonly departmentCode: string;
  readonly burden: Burden;
  readonly debitAccount: string;
  readonly creditAccount: string;
  /** Negative where less is due than was booked. */
  readonly amount: Money;
  readonly sourceType: string;
  readonly sourceId: string;
}

/** The departments that a category is settled with unless a fact names another. */
export interface Departments {
  readonly club: string;
  readonly workshop: string;
  readonly goods: string;
}

/**
 * Books a difference on the day of its fact, or on the first open day where that lies in a closed period: what is
 * closed is never changed.
 */
export function entryOf(
  { departmentCode, factOn, amountMinor, ...fact }: Difference,
  departments: Departments,
  { id, dealerId, firstOpenDay, currency }: EntryContext,
): Entry {
  const department = departmentCode ?? departmentOf(fact.category, departments);
  const accounts = [`${fact.side}:${fact.category}`, `DEPARTMENT:${department}`] as const;
  const [debitAccount, creditAccount] =
    fact.side === 'EXPENSE' ? accounts : ([accounts[1], accounts[0]] as const);
  return {
    ...fact,
    id,
    dealerId,
    bookedOn: factOn !== null && factOn > firstOpenDay ? factOn : firstOpenDay,
    departmentCode: department,
    burden: department === departments.club ? 'OWN' : 'OTHER_DEPARTMENT',
    debitAccount,
    creditAccount,
    amount: money(amountMinor, currency),
  };
}

interface EntryContext {
  readonly id: string;
  readonly dealerId: string;
  readonly firstOpenDay: LocalDate;
  readonly currency: CurrencyCode;
}

function departmentOf(category: Category, { club, workshop, goods }: Departments): string {
  if (category === 'LABOUR_DISCOUNTS' || category === 'FREE_SERVICES' || category === 'POINTS_FOR_SERVICES')
    return workshop;
  return category === 'POINTS_FOR_GOODS' ? goods : club;
}

/** What stands on each account: debits less credits. All accounts together are nothing, always. */
export function balancesOf(
  entries: readonly Pick<Entry, 'debitAccount' | 'creditAccount' | 'amount'>[],
): ReadonlyMap<string, Money> {
  const balances = new Map<string, Money>();
  const add = (account: string, amountMinor: number, { currency }: Money) => {
    const known = balances.get(account)?.amountMinor ?? 0;
    balances.set(account, money(known + amountMinor, currency));
  };
  for (const { debitAccount, creditAccount, amount } of entries) {
    add(debitAccount, amount.amountMinor, amount);
    add(creditAccount, -amount.amountMinor, amount);
  }
  return balances;
}

/** A line of a period: everything of one category that is settled with one department. */
export interface PeriodLine {
  readonly side: Side;
  readonly category: Category;
  readonly departmentCode: string;
  readonly burden: Burden;
  readonly amount: Money;
  /** How many facts it sums. */
  readonly itemCount: number;
}

/** What a period came to: opening and income less expense is closing. */
export interface PeriodSums {
  readonly opening: Money;
  readonly income: Money;
  readonly expense: Money;
  readonly closing: Money;
}

export function sumsOf(opening: Money, lines: readonly Pick<PeriodLine, 'side' | 'amount'>[]): PeriodSums {
  const of = (side: Side) =>
    sumMoney(
      lines.filter((line) => line.side === side).map(({ amount }) => amount),
      opening.currency,
    );
  const [income, expense] = [of('INCOME'), of('EXPENSE')];
  const closing = money(opening.amountMinor + income.amountMinor - expense.amountMinor, opening.currency);
  return { opening, income, expense, closing };
}
