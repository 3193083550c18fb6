import {
  commonRefusals,
  defineRefusals,
  InputChecks,
  type AmountInput,
  type CodeOf,
  type LocalDate,
} from '@autoclub/domain-kit';
import type { Habits } from './habits';

/** What was said at the desk: an absent field is not spoken of, null takes back what was known. */
export type SaidHabits = {
  readonly [Field in keyof Habits]?: Field extends 'comfortableSpendAmount'
    ? AmountInput | null
    : Habits[Field];
};

/** The codes a dealer may use, by field of the card. */
export type KnownCodes = Readonly<Record<CodeField, ReadonlySet<string>>>;

export const CODE_FIELDS = ['habitCodes', 'usageEnvironmentCodes', 'offerInterestCodes'] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

export const habitRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
  ),
  HABIT_CODE_UNKNOWN: {
    zh: '习惯卡没有代码 {code}。',
    en: 'The programme has no such code for a habit card: {code}.',
  },
});

/** What can be meant, not what is wise: anything outside is a slip of the pen. */
const BOUNDS = {
  maintenanceIntervalMonths: { min: 1, max: 60 },
  maintenanceIntervalKm: { min: 500, max: 100_000 },
  waitingMinutes: { min: 0, max: 1_440 },
} as const;

type Checks = InputChecks<CodeOf<typeof habitRefusals>>;

/** What was said in the form in which it is kept, or everything that is wrong with it. */
export function readHabits(said: SaidHabits) {
  const checks: Checks = new InputChecks(habitRefusals);
  return checks.complete<Partial<Habits>>({
    ...numberOf(checks, said, 'maintenanceIntervalMonths'),
    ...numberOf(checks, said, 'maintenanceIntervalKm'),
    ...numberOf(checks, said, 'waitingMinutes'),
    ...spoken(said, 'insurerCode', (code: string) => checks.code(code, ['insurerCode'])),
    ...spoken(said, 'insuranceRenewalOn', (day: LocalDate) => checks.day(day, ['insuranceRenewalOn'])),
    ...spoken(said, 'likesToTalk', (does: boolean) => does),
    ...spoken(said, 'comfortableSpendAmount', (amount: AmountInput) =>
      checks.amount(amount, ['comfortableSpendAmount']),
    ),
    ...Object.fromEntries(
      CODE_FIELDS.flatMap((field) => (said[field] ? [[field, inOneOrder(said[field])]] : [])),
    ),
  });
}

/** Codes that the programme in force does not have. */
export function unknownCodes(said: Partial<Habits>, known: KnownCodes) {
  return CODE_FIELDS.flatMap((field) =>
    (said[field] ?? []).flatMap((code, i) =>
      known[field].has(code) ? [] : [habitRefusals.no('HABIT_CODE_UNKNOWN', [field, i], { code })],
    ),
  );
}

function numberOf(checks: Checks, said: SaidHabits, field: keyof typeof BOUNDS) {
  return spoken(said, field, (value: number) => checks.wholeNumber(value, [field], BOUNDS[field]));
}

/** The field if it was spoken of, read when it is not taken back. */
function spoken<Field extends keyof SaidHabits, Read>(
  said: SaidHabits,
  field: Field,
  read: (value: never) => Read,
): Partial<Record<Field, Read | null>> {
  const value = said[field];
  if (value === undefined) return {};
  return { [field]: value === null ? null : read(value as never) } as Partial<Record<Field, Read | null>>;
}

/** Each code once and sorted, so that equal sets are equal lists. */
function inOneOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
