import { type Bilingual, LARGEST_AMOUNT_MINOR } from '@autoclub/domain-kit';
import { z } from 'zod';
import type { Unit } from './unit';

/** A value of the programme or a part of one: what is allowed, what it is called and what it counts. */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** The parts of a value that is made of some. */
  readonly parts?: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/** The label of a field: Chinese, then English. */
type Label = readonly [zh: string, en: string];

/** The least and the greatest that is allowed. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const DECIMAL = /^-?\d{1,12}(\.\d{1,4})?$/;
const CODE = /^[A-Z][A-Z0-9_]{0,47}$/;

function field<Schema extends z.ZodType>(
  [zh, en]: Label,
  unit: Unit,
  schema: Schema,
  parts?: Fields,
): Field<Schema> {
  return { schema, label: { zh, en }, unit, ...(parts ? { parts } : {}) };
}

/**
 * The most that a number of a unit may be unless its field says less: money as everywhere at the door (rulebook
 * CONV-1), spans no longer than the calendar, and counts that every column holds.
 */
const MOST = {
  MONEY: LARGEST_AMOUNT_MINOR,
  POINTS: 1_000_000_000,
  TIMES: 1_000_000,
  PEOPLE: 1_000_000,
  VEHICLES: 1_000_000,
  MINUTES: 527_040,
  HOURS: 8_784,
  DAYS: 36_600,
  MONTHS: 1_200,
  YEARS: 100,
  KILOMETRES: 10_000_000,
  RANK: 1_000,
} as const satisfies Partial<Record<Unit, number>>;

const wholeNumberOf =
  (unit: keyof typeof MOST) =>
  (label: Label, { min = 0, max = MOST[unit] }: Limits = {}): Field<z.ZodInt> =>
    field(label, unit, z.int().min(min).max(max));

export const money = wholeNumberOf('MONEY');
export const points = wholeNumberOf('POINTS');
export const times = wholeNumberOf('TIMES');
export const people = wholeNumberOf('PEOPLE');
export const vehicles = wholeNumberOf('VEHICLES');
export const minutes = wholeNumberOf('MINUTES');
export const hours = wholeNumberOf('HOURS');
export const days = wholeNumberOf('DAYS');
export const months = wholeNumberOf('MONTHS');
export const years = wholeNumberOf('YEARS');
export const kilometres = wholeNumberOf('KILOMETRES');
export const rank = wholeNumberOf('RANK');

/** A share in hundredths of a percent, up to the whole. */
export const share = (label: Label): Field<z.ZodInt> => field(label, 'SHARE', z.int().min(0).max(10_000));

export const yesNo = (label: Label): Field<z.ZodBoolean> => field(label, 'YES_NO', z.boolean());

export const text = (label: Label): Field<z.ZodString> => field(label, 'TEXT', z.string().min(1));

/** A decimal number as text, such as "0.9000", where what it counts is said beside it. */
export const decimal = (label: Label): Field<z.ZodString> => field(label, 'TEXT', z.string().regex(DECIMAL));

export const timeOfDay = (label: Label): Field<z.ZodString> =>
  field(label, 'TIME_OF_DAY', z.string().regex(TIME_OF_DAY));

/** A code such as a market chooses, of at most so many characters. */
export const code = (label: Label, longest = 48): Field<z.ZodString> =>
  field(label, 'CODE', z.string().regex(CODE).max(longest));

/** Several codes, of those that are known or of any. */
export const codes = (label: Label): Field<z.ZodArray<z.ZodString>> =>
  field(label, 'CODE', z.array(z.string()));

export const choicesOf = <const Choice extends string>(
  label: Label,
  choices: readonly [Choice, ...Choice[]],
): Field<z.ZodArray<z.ZodEnum<{ [Each in Choice]: Each }>>> => field(label, 'CODE', z.array(z.enum(choices)));

/** One code of those that are known. */
export const choiceOf = <const Choice extends string>(
  label: Label,
  choices: readonly [Choice, ...Choice[]],
): Field<z.ZodEnum<{ [Each in Choice]: Each }>> => field(label, 'CODE', z.enum(choices));

/** A value that may be none, which means "without limit" or "not in this way"; the label says which. */
export const orNone = <Schema extends z.ZodType>(one: Field<Schema>): Field<z.ZodNullable<Schema>> => ({
  ...one,
  schema: one.schema.nullable(),
});

/** A part that only some of a list have. */
export const ofSome = <Schema extends z.ZodType>(one: Field<Schema>): Field<z.ZodOptional<Schema>> => ({
  ...one,
  schema: one.schema.optional(),
});

/** A value for each tier, by the tier's code. */
export const byTier = <Schema extends z.ZodType>(
  label: Label,
  one: Field<Schema>,
): Field<z.ZodRecord<z.ZodString, Schema>> =>
  field(label, one.unit, z.record(z.string().regex(CODE).max(32), one.schema), one.parts);

type ShapeOf<Parts extends Fields> = { [Name in keyof Parts]: Parts[Name]['schema'] };

/** A value that is made of parts. */
export const group = <const Parts extends Fields>(
  label: Label,
  parts: Parts,
): Field<z.ZodObject<ShapeOf<Parts>>> => field(label, 'PARTS', z.object(shapeOf(parts)), parts);

/** A list of values that are made of parts, at least so many of them. */
export const listOf = <const Parts extends Fields>(
  label: Label,
  parts: Parts,
  least = 0,
): Field<z.ZodArray<z.ZodObject<ShapeOf<Parts>>>> =>
  field(label, 'PARTS', z.array(z.object(shapeOf(parts))).min(least), parts);

export function shapeOf<Parts extends Fields>(parts: Parts): ShapeOf<Parts> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, { schema }]) => [name, schema]),
  ) as ShapeOf<Parts>;
}
