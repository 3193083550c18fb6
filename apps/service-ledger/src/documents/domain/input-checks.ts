import {
  type CurrencyCode,
  CURRENCY_CODES,
  type InputCode,
  inputRefusals,
  type Money,
  parseMoney,
  type Refusal,
} from '@autoclub/domain-kit';

const { no } = inputRefusals;

/** An amount as callers write it: a decimal string and an ISO 4217 code. */
export interface AmountInput {
  readonly amount: string;
  readonly currencyCode: string;
}

type Path = readonly (string | number)[];

/** Ten thousand million yuan: far above any bill, and 200 lines of it still sum without loss. */
const LARGEST_AMOUNT_MINOR = 1_000_000_000_000;

/** Collects every refusal of an input, so that a caller learns of all its faults at once. */
export class InputChecks {
  readonly refusals: Refusal[] = [];

  /** A text that must say something and fit its column. Control characters have no place in any of them. */
  text(value: string, field: Path, maxLength: number): string {
    const trimmed = value.trim();
    if (trimmed === '') this.refusals.push(no('TEXT_REQUIRED', field));
    else if ([...trimmed].length > maxLength) this.refusals.push(no('TEXT_TOO_LONG', field, { maxLength }));
    else if (hasControlCharacter(trimmed)) this.refusals.push(no('TEXT_INVALID', field));
    return trimmed;
  }

  optionalText(value: string | null | undefined, field: Path, maxLength: number): string | null {
    return value === null || value === undefined ? null : this.text(value, field, maxLength);
  }

  /** Zero or more, with no more decimals than the currency has (rulebook CONV-1). */
  amount(input: AmountInput, field: Path): Money | undefined {
    const currency = CURRENCY_CODES.find((code) => code === input.currencyCode);
    if (!currency) return this.refuse('CURRENCY_MISMATCH', field);
    const amount = parseMoney(input.amount, currency);
    if (!amount) return this.refuse('AMOUNT_INVALID', field);
    if (amount.amountMinor < 0) return this.refuse('AMOUNT_NEGATIVE', field);
    if (amount.amountMinor > LARGEST_AMOUNT_MINOR) return this.refuse('AMOUNT_OUT_OF_RANGE', field);
    return amount;
  }

  /** More than zero: a refund of nothing is a mistake of the sender. */
  positiveAmount(input: AmountInput, field: Path): Money | undefined {
    const amount = this.amount(input, field);
    return amount?.amountMinor === 0 ? this.refuse('AMOUNT_OUT_OF_RANGE', field) : amount;
  }

  wholeNumber(value: number, field: Path, { min, max }: { min: number; max: number }): number {
    const isRight = Number.isInteger(value) && value >= min && value <= max;
    if (!isRight) this.refusals.push(no('NUMBER_OUT_OF_RANGE', field, { min, max }));
    return value;
  }

  private refuse(code: InputCode, field: Path): undefined {
    this.refusals.push({ code, field: field.map(String) });
    return undefined;
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}

/** Amounts of a dealer are in the dealer's own currency. */
export function currencyRefusal(amount: Money, currency: CurrencyCode, field: Path): Refusal[] {
  return amount.currency === currency ? [] : [no('CURRENCY_MISMATCH', field)];
}
