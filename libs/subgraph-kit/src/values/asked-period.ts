import { InputChecks, inputRefusals } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import { badUserInput } from '../schema/errors';
import { businessDay } from '../schema/scalars';
import type { DateRangeInput } from './date-range.type';
import { refusalMessage } from './user-error.type';

/**
 * The period of a question. Refused as BAD_USER_INPUT is one that is empty or turned round, longer than can be read in
 * bounded time, or outside of the days for which there is a programme; in the words that commands use as well.
 */
export function askedPeriod({ from, to }: DateRangeInput, longestYears: number): Period {
  const checks = new InputChecks(inputRefusals);
  const days = { from: businessDay(from as LocalDate), to: businessDay(to as LocalDate) };
  const period = checks.period(days, [], longestYears);
  const [refusal] = checks.refusals;
  if (!refusal) return period;
  const inLanguage = (language: 'zh' | 'en') => refusalMessage(refusal, inputRefusals.texts, language);
  throw badUserInput({ zh: inLanguage('zh'), en: inLanguage('en') });
}
