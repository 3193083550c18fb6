import { type Language, LANGUAGE_TAGS } from '../language/languages';
import { countText, moneyText, rateText } from '../parts/number-texts';
import { type Days, lastDayOf, monthCountOf, monthOf } from './period';

/** How the number of a figure is read, as the graph says. */
export type FigureUnit = 'MONEY' | 'POINTS' | 'COUNT' | 'RATE' | 'SCORE';

/** A figure as people read it; a stroke where there is none. */
export function figureText(value: string | null | undefined, unit: FigureUnit, language: Language): string {
  if (value == null) return '–';
  if (unit === 'MONEY') return moneyText({ amount: value }, language);
  if (unit === 'RATE') return rateText(value, language);
  if (unit === 'SCORE') return Number(value).toFixed(2);
  return countText(Number(value), language);
}

/** How far a figure is from what it is compared with. */
export interface Change {
  /** With its sign: "+3.2%", "−1.4 pp". */
  readonly text: string;
  /** 1: more, -1: less, 0: the same. */
  readonly direction: -1 | 0 | 1;
}

/**
 * The change from another value: of rates in percentage points, of marks as it is, of all others as a share of the
 * other value. Undefined where one of them is not there, or the other is nothing to take a share of.
 */
export function changeOf(
  value: string | null | undefined,
  before: string | null | undefined,
  unit: FigureUnit,
): Change | undefined {
  if (value == null || before == null) return undefined;
  const difference = Number(value) - Number(before);
  const direction = Math.sign(difference) as -1 | 0 | 1;
  if (unit === 'RATE') return { text: `${signed(difference * 100, 1)} pp`, direction };
  if (unit === 'SCORE') return { text: signed(difference, 2), direction };
  if (Number(before) === 0) return direction === 0 ? { text: '±0.0%', direction } : undefined;
  return { text: `${signed((difference / Math.abs(Number(before))) * 100, 1)}%`, direction };
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return `±${text}`;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** Whether a change is a good one; undefined when it is none. */
export function isGoodChange({ direction }: Change, isLowerBetter: boolean): boolean | undefined {
  return direction === 0 ? undefined : direction > 0 !== isLowerBetter;
}

/** A month as people write it: "2026年10月", "Oct 2026". */
export function monthText(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** A period of whole months as people write it: a month, or the first and the last of them. */
export function periodText(days: Days, language: Language): string {
  const first = monthText(monthOf(days.from), language);
  if (monthCountOf(days) === 1) return first;
  return `${first} – ${monthText(monthOf(lastDayOf(days)), language)}`;
}
