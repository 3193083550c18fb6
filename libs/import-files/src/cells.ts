import {
  FIRST_BUSINESS_DAY,
  FIRST_CALENDAR_DAY,
  LAST_BUSINESS_DAY,
  readBusinessDay,
  readCalendarDay,
  type Bilingual,
  type LocalDate,
} from '@autoclub/domain-kit';
import { z } from 'zod';
import type { FaultCode } from './row';

/** The most that one call of an import takes: answered in a fraction of a second, and small enough to send again. */
export const CHUNK = { maxRows: 200, maxBytes: 200 * 1024 } as const;

/** A number of the dealer's system; whether it is one of ours is for the domain to say. */
export const recordNumber = z.string().min(1).max(200);

/** Text that may be missing, and an amount as it is written: the domain says what is wrong with them. */
export const anyText = z.string().nullish();
export const amountText = z.string().max(40);

/** Yes or no, as JSON writes it or as the words `true` and `false` of a CSV cell. */
export const flag = z.preprocess(
  (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
  z.boolean(),
);

/** A whole number of at least zero, as JSON writes it or as the digits of a CSV cell. */
export const wholeNumber = z.preprocess(
  (cell) => (typeof cell === 'string' && /^\d{1,15}$/.test(cell) ? Number(cell) : cell),
  z.int().min(0),
);

const DECIMAL = /^-?\d{1,13}(\.\d{1,2})?$/;

/** A decimal amount as text, such as `1199.99`; never a JSON number, which has lost its places already. */
export const decimalText = z.string().check(({ value, issues }) => {
  if (!DECIMAL.test(value))
    issues.push(
      fieldIssue(value, 'FIELD_INVALID', {
        zh: '须为最多两位小数的金额，如 1199.99。',
        en: 'This must be an amount with at most two decimals, such as 1199.99.',
      }),
    );
});

const NO_DAY: Bilingual = {
  zh: '须为日历中的一天，写作 2026-03-31。',
  en: 'This must be a day of the calendar, written 2026-03-31.',
};

const outOfRange = (first: LocalDate): Bilingual => ({
  zh: `日期须在 ${first} 至 ${LAST_BUSINESS_DAY} 之间。`,
  en: `The date must lie between ${first} and ${LAST_BUSINESS_DAY}.`,
});

/**
 * A day of the calendar from 1900 on; what is no day and what nothing can be dated on are faults of their own. Whether
 * business can be dated on it is for the rule to say (`DATE_OUT_OF_RANGE`).
 */
export const day = z.string().transform((text, context): LocalDate => {
  const read = readCalendarDay(text.trim());
  if (read !== 'NOT_A_DAY' && read !== 'OUT_OF_RANGE') return read;
  const isDay = read === 'OUT_OF_RANGE';
  context.issues.push(
    fieldIssue(
      text,
      isDay ? 'DATE_OUT_OF_RANGE' : 'FIELD_INVALID',
      isDay ? outOfRange(FIRST_CALENDAR_DAY) : NO_DAY,
    ),
  );
  return z.NEVER;
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its zone, such as `2026-03-31T16:15:30+08:00`; its day is one on which business can be dated. */
export const instant = z.string().transform((text, context): Date => {
  const written = text.trim();
  const read = INSTANT.test(written) ? new Date(written) : new Date(Number.NaN);
  const ofDay = readBusinessDay(written.slice(0, 10));
  if (!Number.isNaN(read.getTime()) && ofDay !== 'NOT_A_DAY' && ofDay !== 'OUT_OF_RANGE') return read;
  context.issues.push(
    ofDay === 'OUT_OF_RANGE'
      ? fieldIssue(text, 'DATE_OUT_OF_RANGE', outOfRange(FIRST_BUSINESS_DAY))
      : fieldIssue(text, 'FIELD_INVALID', {
          zh: '须为带时区的时间，写作 2026-03-31T16:15:30+08:00。',
          en: 'This must be a time with its zone, written 2026-03-31T16:15:30+08:00.',
        }),
  );
  return z.NEVER;
});

/** A fault of a field as an issue of its schema, with a code of ours and words in both languages. */
export function fieldIssue(
  input: unknown,
  code: FaultCode,
  texts: Bilingual,
  path?: readonly string[],
): z.core.$ZodRawIssue & { readonly code: 'custom' } {
  return {
    code: 'custom',
    input,
    message: texts.en,
    params: { faultCode: code, texts },
    ...(path && { path: [...path] }),
  };
}

/**
 * A check for rows in which some fields make sense only together with another: a plate without the VIN of its car would
 * be dropped without a word. The missing field is the one that is named.
 *
 * @example `z.strictObject({ … }).check(goesWith('vin', ['plate', 'modelCode', 'purchasedOn']))`
 */
export function goesWith<Row extends object>(
  needed: keyof Row & string,
  others: readonly (keyof Row & string)[],
) {
  return ({ value, issues }: z.core.ParsePayload<Row>): void => {
    const given = others.filter((name) => isGiven(value[name]));
    if (given.length === 0 || isGiven(value[needed])) return;
    const texts = {
      zh: `填写了 ${given.join('、')} 时必须填写 ${needed}。`,
      en: `The field ${needed} is needed where ${given.join(', ')} is given.`,
    };
    issues.push(fieldIssue(value, 'FIELD_MISSING', texts, [needed]));
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
