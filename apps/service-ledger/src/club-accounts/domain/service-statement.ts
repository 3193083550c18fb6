import {
  type Bilingual,
  type LocalDate,
  type Money,
  money,
  type Period,
  rateOf,
  sumMoney,
} from '@autoclub/domain-kit';
import type { Category } from './entry';

/** An activity that a member came to; title and share are null until they are known. */
export interface AttendedActivity {
  readonly activityId: string;
  readonly attendedOn: LocalDate;
  readonly title: Bilingual | null;
  readonly value: Money | null;
}

/** What a member had of the club on some days, and what the card cost (rulebook SVC-06). */
export interface ServiceStatement {
  readonly membershipId: string;
  readonly days: Period;
  readonly byCategory: ReadonlyMap<Category, Money>;
  readonly value: Money;
  /** The last ones first. */
  readonly activities: readonly AttendedActivity[];
  readonly fee: Money;
  /** Value of fee in hundredths of a percent, rounded down; null for a card without a fee. */
  readonly ratioBp: number | null;
}

export function statementOf(
  membershipId: string,
  days: Period,
  fee: Money,
  parts: readonly { readonly category: Category; readonly amount: Money }[],
  activities: readonly AttendedActivity[] = [],
): ServiceStatement {
  const value = sumMoney(
    parts.map(({ amount }) => amount),
    fee.currency,
  );
  const byCategory = new Map<Category, Money>();
  for (const { category, amount } of parts) {
    const known = byCategory.get(category)?.amountMinor ?? 0;
    byCategory.set(category, money(known + amount.amountMinor, fee.currency));
  }
  const ratioBp = fee.amountMinor < 0 ? null : rateOf(value.amountMinor, fee.amountMinor);
  return { membershipId, days, byCategory, value, activities, fee, ratioBp };
}
