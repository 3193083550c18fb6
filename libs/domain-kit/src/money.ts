import Big from 'big.js';

/** Currencies the platform keeps books in; ISO 4217. */
export const CURRENCY_CODES = ['CNY'] as const;
export type CurrencyCode = (typeof CURRENCY_CODES)[number];

/** Decimal places of the minor unit: 100 fen are one yuan. */
const MINOR_DIGITS: Record<CurrencyCode, number> = { CNY: 2 };

/**
 * An amount as an integer of minor units (5000 fen = 50.00 CNY), never a floating-point number (rulebook CONV-1).
 * The integer stays below 2^53, about 90 million million yuan; what would leave that range throws.
 */
export interface Money {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** An amount from its minor units; adding zero turns the -0 of a multiplication into 0. */
export function money(amountMinor: number, currency: CurrencyCode = 'CNY'): Money {
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError('Money must be a safe integer of minor units.');
  return { amountMinor: amountMinor + 0, currency };
}

const DECIMAL = /^(-?\d{1,13})(?:\.(\d{1,6}))?$/;

/**
 * Reads a decimal string such as `"50.00"`. Returns undefined for what is not a number, has more decimals than the
 * currency has minor digits, or is too large: callers name the field and refuse.
 */
export function parseMoney(text: string, currency: CurrencyCode = 'CNY'): Money | undefined {
  const [, whole, decimals = ''] = DECIMAL.exec(text) ?? [];
  const digits = MINOR_DIGITS[currency];
  if (whole === undefined || decimals.length > digits) return undefined;
  return money(Number(whole + decimals.padEnd(digits, '0')), currency);
}

/** The decimal string of the graph and of events: `50.00` for 5000 fen, always with all minor digits. */
export function formatMoney({ amountMinor, currency }: Money): string {
  const digits = MINOR_DIGITS[currency];
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return `${amountMinor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** An amount as the graph and events write it. */
export function writtenAmount(amount: Money): { amount: string; currencyCode: CurrencyCode } {
  return { amount: formatMoney(amount), currencyCode: amount.currency };
}

export function addMoney(a: Money, b: Money): Money {
  return money(a.amountMinor + sameCurrency(a, b).amountMinor, a.currency);
}

export function subtractMoney(a: Money, b: Money): Money {
  return money(a.amountMinor - sameCurrency(a, b).amountMinor, a.currency);
}

export function sumMoney(amounts: Iterable<Money>, currency: CurrencyCode = 'CNY'): Money {
  let total = money(0, currency);
  for (const amount of amounts) total = addMoney(total, amount);
  return total;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot mix ${a.currency} and ${b.currency}.`);
  return b;
}

/** A share in hundredths of a percent: 500 is 5 %. */
export type BasisPoints = number;

/** The share of an amount, rounded half-up (away from zero) to one minor unit (rulebook CONV-1). */
export function shareOf({ amountMinor, currency }: Money, share: BasisPoints): Money {
  const exact = new Big(amountMinor).times(share).div(10_000);
  return money(exact.round(0, Big.roundHalfUp).toNumber(), currency);
}

/** How many full steps fit into an amount; the remainder is dropped. Negative amounts hold no step. */
export function fullSteps(amount: Money, step: Money): number {
  sameCurrency(amount, step);
  if (step.amountMinor <= 0) throw new RangeError('A step must be more than nothing.');
  return amount.amountMinor <= 0 ? 0 : Math.floor(amount.amountMinor / step.amountMinor);
}
