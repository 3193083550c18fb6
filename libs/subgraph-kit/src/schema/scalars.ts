import { isLocalDate } from '@autoclub/domain-kit';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DECIMAL = /^-?\d{1,13}(\.\d{1,6})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function refuse(scalar: string, expected: string): never {
  throw new GraphQLError(`${scalar} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function textScalar(name: string, description: string, expected: string, fits: (text: string) => boolean) {
  const check = (value: unknown): string =>
    typeof value === 'string' && fits(value) ? value : refuse(name, expected);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(textOf(node)),
  });
}

/** Amounts and rates as JSON strings, so that no client rounds them through a floating-point number. */
export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as a JSON string, such as "1199.99"; at most 13 digits before and 6 after the point.',
  'a string such as "1199.99", with at most 13 digits before and 6 after the point',
  (text) => DECIMAL.test(text),
);

/** Business days (rulebook CONV-2). */
export const LocalDateScalar = textScalar(
  'LocalDate',
  'A calendar day YYYY-MM-DD in the dealer\'s time zone, such as "2026-03-31".',
  'a day of the calendar as YYYY-MM-DD',
  isLocalDate,
);

function readInstant(value: unknown): Date {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isLocalDate(value.slice(0, 10)))
    return refuse('DateTime', 'an RFC 3339 instant such as "2026-03-31T08:15:30Z"');
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return refuse('DateTime', 'an instant that exists');
  return instant;
}

/** Instants in UTC; inside the process a `Date`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339; answered in UTC, such as "2026-03-31T08:15:30.000Z".',
  serialize: (value) => (value instanceof Date ? value : readInstant(value)).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(textOf(node)),
});

function wholeNumber(value: unknown): number {
  return Number.isSafeInteger(value)
    ? (value as number)
    : refuse('SafeInt', 'a whole number within ±(2^53 − 1)');
}

/** Points, counts and other whole numbers that may pass 2^31. */
export const SafeIntScalar = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number between −(2^53 − 1) and 2^53 − 1, which every JSON reader keeps exactly.',
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
});
