import {
  addDays,
  addMonths,
  defineRefusals,
  localDate,
  type LocalDate,
  type Period,
} from '@autoclub/domain-kit';

export const weekRefusals = defineRefusals({
  WEEK_INVALID: {
    zh: '请填写一周的首日（星期一），例如 {monday}。',
    en: 'Name the Monday with which a week begins, such as {monday}.',
  },
});

/** The week a day lies in, from Monday to Monday. */
export function weekOf(day: LocalDate): Period {
  const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const from = addDays(day, -sinceMonday);
  return { from, to: addDays(from, 7) };
}

const SECOND_HALF = 16;

/** The half of a month a day lies in: from the 1st to the 15th, or from the 16th to the end (rulebook MEM-12). */
export function halfMonthOf(day: LocalDate): Period {
  const first = localDate(`${day.slice(0, 7)}-01`);
  const middle = addDays(first, SECOND_HALF - 1);
  return day < middle ? { from: first, to: middle } : { from: middle, to: addMonths(first, 1) };
}
