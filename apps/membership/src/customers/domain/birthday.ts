import {
  addDays,
  InputChecks,
  type LocalDate,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';
import type { CustomerKind } from './customer';
import { birthdayRefusals } from './refusals';

/** A day of birth from 1900 on, and not in the future; a company has none. */
export function readBirthday(
  bornOn: LocalDate,
  kind: CustomerKind,
  latest: LocalDate,
): Outcome<{ readonly bornOn: LocalDate }, RefusalOf<typeof birthdayRefusals>> {
  if (kind === 'COMPANY') return refused(birthdayRefusals.no('COMPANY_HAS_NO_BIRTHDAY', ['bornOn']));
  const checks = new InputChecks(birthdayRefusals);
  return checks.complete({ bornOn: checks.dayOfLife(bornOn, ['bornOn'], latest) });
}

/**
 * The months and days, as "03-01", of those whose birthday is kept on a day (rulebook ACT-07): who was born on 29
 * February has it on the 28th in a year without that day.
 */
export function birthdaysKeptOn(day: LocalDate): readonly string[] {
  const monthDay = day.slice(5);
  return monthDay === '02-28' && addDays(day, 1).endsWith('03-01') ? [monthDay, '02-29'] : [monthDay];
}
