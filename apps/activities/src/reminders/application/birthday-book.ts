import { addDays, type LocalDate } from '@autoclub/domain-kit';
import { birthday } from '../domain/rules/birthday.rule';
import type { BornOnDay, PlanOfDay } from './plan';

/** A part of those whose birthday a day is. */
export interface BirthdayPart {
  readonly customerIds: readonly string[];
  /** The id behind which the others come; null when these are all. */
  readonly next: string | null;
}

/** Says whose birthday a day is; membership knows (rulebook ACT-07). It throws {@link BirthdaysAway}. */
export interface BirthdayBook {
  bornOn(asked: {
    readonly dealerId: string;
    readonly day: LocalDate;
    readonly after: string | null;
    readonly traceId: string;
  }): Promise<BirthdayPart>;
}

/** Membership, which knows the birthdays, did not say them. */
export class BirthdaysAway extends Error {
  readonly code = 'BIRTHDAYS_AWAY';
}

/** The days whose birthdays the plan of a day greets, the oldest first. */
export function greetedDays({ from, day }: Pick<PlanOfDay, 'from' | 'day'>): LocalDate[] {
  const days = Array.from({ length: birthday.lateDays + 1 }, (_, n) => addDays(day, n - birthday.lateDays));
  return days.filter((each) => each >= from);
}

/** Everybody whom the plan of a day greets. */
export async function birthdaysOf(
  book: BirthdayBook,
  plan: PlanOfDay,
  traceId: string,
): Promise<BornOnDay[]> {
  const { dealerId } = plan;
  const born: BornOnDay[] = [];
  for (const day of greetedDays(plan))
    for (let after: string | null = null, isAll = false; !isAll;) {
      const part: BirthdayPart = await book.bornOn({ dealerId, day, after, traceId });
      born.push({ day, customerIds: part.customerIds });
      after = part.next;
      isAll = after === null;
    }
  return born;
}
