import {
  addYears,
  FIRST_BUSINESS_DAY,
  FIRST_CALENDAR_DAY,
  isBusinessDay,
  LAST_BUSINESS_DAY,
  type LocalDate,
  type Period,
} from '../calendar';
import { CURRENCY_CODES, parseMoney, type Money } from '../money';
import { accepted, refused, type Outcome, type Refusal } from '../outcome';
import type { FieldPath, RefusalTexts } from '../refusals/define-refusals';
import type { InputCode } from '../refusals/input-refusals';
import { keptEmail } from './email';
import { keptPhone } from './phone';
import { keptPlate } from './plate';
import { codeFault, textFault, type TextFault } from './text';
import { keptVin, vinFault } from './vin';

/** An amount as callers write it: a decimal string and an ISO 4217 code. */
export interface AmountInput {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Ten thousand million yuan: far above any bill, and 200 lines of it still sum without loss. */
export const LARGEST_AMOUNT_MINOR = 1_000_000_000_000;

type AmountCode = 'AMOUNT_INVALID' | 'AMOUNT_NEGATIVE' | 'AMOUNT_OUT_OF_RANGE' | 'CURRENCY_MISMATCH';
type VinCode = 'VIN_INVALID' | 'VIN_PLACEHOLDER' | 'VIN_CHECK_DIGIT_WRONG';

/** What the compiler names when a vocabulary has no word for a fault of the check. */
interface Lacking<Missing extends InputCode> {
  readonly addToTheRefusals: Missing;
}

/** Checks by a vocabulary that has a word for each fault of the check. */
type Saying<Code extends string, Needed extends InputCode> = InputChecks<Code> &
  ([Needed] extends [Code] ? unknown : Lacking<Exclude<Needed, Code>>);

/** A draft that was read: what may be undefined while it is read is there when nothing was refused. */
export type Complete<Draft> = { [Key in keyof Draft]: Exclude<Draft[Key], undefined> };

/**
 * Collects every refusal of an input, so that a caller learns of all its faults at once. A check returns what it read;
 * where that is undefined there is a refusal, and {@link InputChecks.complete} gives out a draft only without any. What
 * the vocabulary has no word for cannot be checked, so a command never says more than it lists.
 *
 * @example
 * ```ts
 * const checks = new InputChecks(refundRefusals);
 * return checks.complete({
 *   reason: checks.text(input.reason, ['reason'], 500),
 *   total: checks.positiveAmount(input.total, ['total']),
 * });
 * ```
 */
export class InputChecks<Code extends string> {
  /** Everything that was refused so far, in the order it was checked. */
  readonly refusals: Refusal<Code>[] = [];

  constructor(readonly vocabulary: { readonly texts: RefusalTexts<Code> }) {}

  /** The draft, when nothing was refused. */
  complete<Draft extends object>(draft: Draft): Outcome<Complete<Draft>, Refusal<Code>> {
    return this.refusals.length > 0 ? refused(...this.refusals) : accepted(draft as Complete<Draft>);
  }

  /** One line of text that must say something; without the blanks around it. */
  text(this: Saying<Code, TextFault>, value: string, field: FieldPath, maxLength: number): string {
    const trimmed = value.trim();
    const fault = textFault(trimmed, maxLength);
    if (fault) this.refuse(fault, field, { maxLength });
    return trimmed;
  }

  /** Like {@link InputChecks.text}, or nothing at all. */
  optionalText(
    this: Saying<Code, TextFault>,
    value: string | null | undefined,
    field: FieldPath,
    maxLength: number,
  ): string | null {
    return value === null || value === undefined ? null : this.text(value, field, maxLength);
  }

  /** A code or number of a foreign system: Latin letters, digits and `. _ / -`. */
  code(
    this: Saying<Code, TextFault | 'CODE_INVALID'>,
    value: string,
    field: FieldPath,
    maxLength = 64,
  ): string {
    const trimmed = value.trim();
    const fault = codeFault(trimmed, maxLength);
    if (fault) this.refuse(fault, field, { maxLength });
    return trimmed;
  }

  /** Zero or more, with no more decimals than the currency has (rulebook CONV-1). */
  amount(this: Saying<Code, AmountCode>, input: AmountInput, field: FieldPath): Money | undefined {
    const currency = CURRENCY_CODES.find((code) => code === input.currencyCode);
    if (!currency) return this.refuse('CURRENCY_MISMATCH', field);
    const amount = parseMoney(input.amount, currency);
    if (!amount) return this.refuse('AMOUNT_INVALID', field);
    if (amount.amountMinor < 0) return this.refuse('AMOUNT_NEGATIVE', field);
    if (amount.amountMinor > LARGEST_AMOUNT_MINOR) return this.refuse('AMOUNT_OUT_OF_RANGE', field);
    return amount;
  }

  /** More than zero: a refund of nothing is a mistake of the sender. */
  positiveAmount(this: Saying<Code, AmountCode>, input: AmountInput, field: FieldPath): Money | undefined {
    const amount = this.amount(input, field);
    return amount?.amountMinor === 0 ? this.refuse('AMOUNT_OUT_OF_RANGE', field) : amount;
  }

  /** A whole number between two bounds, both inside. */
  wholeNumber(
    this: Saying<Code, 'NUMBER_OUT_OF_RANGE'>,
    value: number,
    field: FieldPath,
    { min, max }: { readonly min: number; readonly max: number },
  ): number {
    const isRight = Number.isInteger(value) && value >= min && value <= max;
    if (!isRight) this.refuse('NUMBER_OUT_OF_RANGE', field, { min, max });
    return value;
  }

  /** A day on which business can be dated. */
  day(this: Saying<Code, 'DATE_OUT_OF_RANGE'>, value: LocalDate, field: FieldPath): LocalDate {
    return this.datable(value, field);
  }

  /** A day that is not in the future; `latest` is the dealer's `latestBusinessDay`. */
  pastDay(
    this: Saying<Code, 'DATE_OUT_OF_RANGE' | 'DATE_IN_FUTURE'>,
    value: LocalDate,
    field: FieldPath,
    latest: LocalDate,
  ): LocalDate {
    if (isBusinessDay(value) && value > latest) this.refuse('DATE_IN_FUTURE', field, { today: latest });
    return this.datable(value, field);
  }

  /** A past day of a life, from 1900 on: a birth, the purchase of a car. */
  dayOfLife(
    this: Saying<Code, 'DATE_OUT_OF_RANGE' | 'DATE_IN_FUTURE'>,
    value: LocalDate,
    field: FieldPath,
    latest: LocalDate,
  ): LocalDate {
    const range = { first: FIRST_CALENDAR_DAY, last: latest };
    if (value < FIRST_CALENDAR_DAY || value > LAST_BUSINESS_DAY)
      this.refuse('DATE_OUT_OF_RANGE', field, range);
    else if (value > latest) this.refuse('DATE_IN_FUTURE', field, { today: latest });
    return value;
  }

  /** Days that end after they begin, and span so many years at most. */
  period(
    this: Saying<Code, 'PERIOD_INVALID' | 'PERIOD_TOO_LONG'>,
    period: Period,
    field: FieldPath,
    years: number,
  ): Period {
    if (period.to <= period.from) this.refuse('PERIOD_INVALID', field);
    else if (period.to > addYears(period.from, years)) this.refuse('PERIOD_TOO_LONG', field, { years });
    return period;
  }

  /** A phone number in its kept form. */
  phone(this: Saying<Code, 'PHONE_INVALID'>, value: string, field: FieldPath): string | undefined {
    return keptPhone(value) ?? this.refuse('PHONE_INVALID', field);
  }

  /** An e-mail address in its kept form. */
  email(this: Saying<Code, 'EMAIL_INVALID'>, value: string, field: FieldPath): string | undefined {
    return keptEmail(value) ?? this.refuse('EMAIL_INVALID', field);
  }

  /** A plate in its kept form. */
  plate(this: Saying<Code, 'PLATE_INVALID'>, value: string, field: FieldPath): string | undefined {
    return keptPlate(value) ?? this.refuse('PLATE_INVALID', field);
  }

  /** A VIN in its kept form. */
  vin(this: Saying<Code, VinCode>, value: string, field: FieldPath): string {
    const vin = keptVin(value);
    const fault = vinFault(vin);
    if (fault === 'CHECK_DIGIT') this.refuse('VIN_CHECK_DIGIT_WRONG', field);
    else if (fault) this.refuse(fault === 'PLACEHOLDER' ? 'VIN_PLACEHOLDER' : 'VIN_INVALID', field);
    return vin;
  }

  private datable(value: LocalDate, field: FieldPath): LocalDate {
    const range = { first: FIRST_BUSINESS_DAY, last: LAST_BUSINESS_DAY };
    if (!isBusinessDay(value)) this.refuse('DATE_OUT_OF_RANGE', field, range);
    return value;
  }

  /** The signature of every check has made sure that the vocabulary has this code. */
  private refuse(code: InputCode, field: FieldPath, facts?: Refusal['facts']): undefined {
    this.refusals.push({ code: code as string as Code, field: field.map(String), ...(facts && { facts }) });
    return undefined;
  }
}
