import {
  FIRST_BUSINESS_DAY,
  FIRST_CALENDAR_DAY,
  isBusinessDay,
  isLocalDate,
  LAST_BUSINESS_DAY,
  readBusinessDay,
  readCalendarDay,
  type Bilingual,
  type LocalDate,
} from '@autoclub/domain-kit';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badUserInput } from './errors';

const DECIMAL = /^-?\d{1,13}(\.\d{1,6})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** What the values of a scalar have to be; completes the sentence "it must be …". */
interface Expected {
  readonly scalar: string;
  readonly expected: Bilingual;
}

function refuse({ scalar, expected }: Expected): never {
  throw badUserInput({
    zh: `${scalar} 须为${expected.zh}。`,
    en: `${scalar} must be ${expected.en}.`,
  });
}

/** What lies outside is a slip of the sender and named as one. */
function refuseRange(first: LocalDate): never {
  throw badUserInput({
    zh: `日期须在 ${first} 至 ${LAST_BUSINESS_DAY} 之间。`,
    en: `The date must lie between ${first} and ${LAST_BUSINESS_DAY}.`,
  });
}

/** The day of an argument for which there is a programme; refused is one before all business (rulebook CONV-3). */
export function businessDay<Day extends LocalDate | null | undefined>(day: Day): Day {
  if (day && !isBusinessDay(day)) refuseRange(FIRST_BUSINESS_DAY);
  return day;
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** A scalar that is text on both sides; `read` checks what comes in, `fits` what goes out. */
function textScalar(
  description: string,
  expected: Expected,
  fits: (text: string) => boolean,
  read = (value: unknown): string => (typeof value === 'string' && fits(value) ? value : refuse(expected)),
) {
  return new GraphQLScalarType<string, string>({
    name: expected.scalar,
    description,
    extensions: { expected: expected.expected },
    serialize: (value) => (typeof value === 'string' && fits(value) ? value : refuse(expected)),
    parseValue: read,
    parseLiteral: (node) => read(textOf(node)),
  });
}

/** Amounts and rates as JSON strings, so that no client rounds them through a floating-point number. */
export const DecimalScalar = textScalar(
  'An exact decimal number as a JSON string, such as "1199.99"; at most 13 digits before and 6 after the point.',
  {
    scalar: 'Decimal',
    expected: {
      zh: '字符串形式的十进制数，如 "1199.99"，小数点前最多 13 位，后最多 6 位',
      en: 'a string such as "1199.99", with at most 13 digits before and 6 after the point',
    },
  },
  (text) => DECIMAL.test(text),
);

const day: Expected = {
  scalar: 'LocalDate',
  expected: { zh: '日历中的一天，如 "2026-03-31"', en: 'a day of the calendar as YYYY-MM-DD' },
};

/** Days from 1900 on, such as the purchase of an old car; a rule that needs a business day says so (rulebook CONV-2). */
export const LocalDateScalar = textScalar(
  'A calendar day YYYY-MM-DD in the dealer\'s time zone, such as "2026-03-31".',
  day,
  isLocalDate,
  (value) => {
    const read = typeof value === 'string' ? readCalendarDay(value) : 'NOT_A_DAY';
    if (read === 'OUT_OF_RANGE') return refuseRange(FIRST_CALENDAR_DAY);
    return read === 'NOT_A_DAY' ? refuse(day) : read;
  },
);

const instant: Expected = {
  scalar: 'DateTime',
  expected: {
    zh: '带时区的时间点，如 "2026-03-31T08:15:30Z"',
    en: 'an RFC 3339 instant such as "2026-03-31T08:15:30Z"',
  },
};

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !INSTANT.test(value)) return refuse(instant);
  const read = new Date(value);
  const isOfCalendar = readBusinessDay(value.slice(0, 10)) !== 'NOT_A_DAY';
  return isOfCalendar && !Number.isNaN(read.getTime()) ? read : refuse(instant);
}

/** The day is that of the sender's clock; the dealer's own, at most one day apart, is for the use case to check. */
function readInstant(value: unknown): Date {
  const read = parseInstant(value);
  return readBusinessDay(String(value).slice(0, 10)) === 'OUT_OF_RANGE'
    ? refuseRange(FIRST_BUSINESS_DAY)
    : read;
}

/** Instants in UTC; inside the process a `Date`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339; answered in UTC, such as "2026-03-31T08:15:30.000Z".',
  extensions: { expected: instant.expected },
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(textOf(node)),
});

const whole: Expected = {
  scalar: 'SafeInt',
  expected: { zh: ' ±(2^53 − 1) 以内的整数', en: 'a whole number within ±(2^53 − 1)' },
};

function wholeNumber(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : refuse(whole);
}

/** Points, counts and other whole numbers that may pass 2^31. */
export const SafeIntScalar = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number between −(2^53 − 1) and 2^53 − 1, which every JSON reader keeps exactly.',
  extensions: { expected: whole.expected },
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
});
