import { type Language, LANGUAGE_TAGS } from '../language/languages';

/** An amount as the graph gives it: a decimal text, never a number that has lost a cent. */
export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode?: string;
}

/**
 * An amount with its currency sign and two decimals. Formatted from its text: `Intl` takes decimal texts of any length
 * as they are, which the type does not know yet.
 */
export function moneyText({ amount, currencyCode = 'CNY' }: MoneyValue, language: Language): string {
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'currency',
    currency: currencyCode,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(amount as `${number}`);
}

/** An amount of minor units, such as cents. */
export function minorText(amountMinor: number, language: Language): string {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = String(Math.abs(amountMinor)).padStart(3, '0');
  return moneyText({ amount: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` }, language);
}

/** A whole number with its thousands set apart. */
export function countText(count: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[language]).format(count);
}

/** A fraction from 0 to 1 as per cent with one decimal; the graph gives rates as decimal texts. */
export function rateText(rate: string | number, language: Language): string {
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(Number(rate));
}

/** A business day, `2026-11-27`, as people write it. It has no time zone and is not moved by one. */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** An instant as the clock on the wall shows it: of the dealer where its time zone is given, else of this machine. */
export function momentText(instant: string, language: Language, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone !== undefined && { timeZone }),
  });
  return format.format(new Date(instant));
}
