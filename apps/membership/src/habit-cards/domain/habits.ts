import type { LocalDate, Money } from '@autoclub/domain-kit';

/**
 * What a dealer knows of the habits around a car (rulebook MEM-14); null and empty: nothing is known. Each property has
 * the name by which `habit-card-changed` tells that it changed.
 */
export interface Habits {
  /** How often the car usually comes for maintenance, in months. */
  readonly maintenanceIntervalMonths: number | null;
  /** The same in kilometres. */
  readonly maintenanceIntervalKm: number | null;
  readonly insurerCode: string | null;
  /** The day on which the insurance is due for renewal. */
  readonly insuranceRenewalOn: LocalDate | null;
  readonly likesToTalk: boolean | null;
  /** How many minutes the customer is willing to wait for a service. */
  readonly waitingMinutes: number | null;
  /** What the customer comfortably spends at one service. */
  readonly comfortableSpendAmount: Money | null;
  /** Personal habits, by codes of the programme. */
  readonly habitCodes: readonly string[];
  /** Where and how the car is used, by codes of the programme. */
  readonly usageEnvironmentCodes: readonly string[];
  /** Which product offers are welcome, by codes of the programme. */
  readonly offerInterestCodes: readonly string[];
}

export type HabitField = keyof Habits;

/** A card on which nothing is written yet. */
export const NO_HABITS: Habits = {
  maintenanceIntervalMonths: null,
  maintenanceIntervalKm: null,
  insurerCode: null,
  insuranceRenewalOn: null,
  likesToTalk: null,
  waitingMinutes: null,
  comfortableSpendAmount: null,
  habitCodes: [],
  usageEnvironmentCodes: [],
  offerInterestCodes: [],
};

/** The fields about the person; those about the car may be seen by all who see the car (rulebook PLT-03). */
export const PERSONAL_FIELDS: ReadonlySet<HabitField> = new Set<HabitField>([
  'likesToTalk',
  'waitingMinutes',
  'comfortableSpendAmount',
  'habitCodes',
  'usageEnvironmentCodes',
  'offerInterestCodes',
]);

/** The card of a customer and vehicle. */
export interface HabitCard {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly habits: Habits;
  /** How often the card of the vehicle has changed, over all its customers. */
  readonly version: number;
}

/** One field before and after a change. */
export interface FieldChange {
  readonly field: HabitField;
  readonly before: Habits[HabitField];
  readonly after: Habits[HabitField];
}

/** The card after a change, and what changed. */
export interface HabitCardChange {
  readonly card: HabitCard;
  readonly changes: readonly FieldChange[];
}

/**
 * Writes what was said onto the card; what is not spoken of stays. A car that changed hands begins a new card: what was
 * known of the former customer is none of the new one's. Without a difference nothing changes (rulebook CONV-5).
 */
export function changedCard(
  known: HabitCard | undefined,
  { vehicleId, customerId }: Pick<HabitCard, 'vehicleId' | 'customerId'>,
  said: Partial<Habits>,
): HabitCardChange | undefined {
  const before = known?.customerId === customerId ? known.habits : NO_HABITS;
  const after = { ...before, ...said };
  const fields = (Object.keys(NO_HABITS) as HabitField[]).filter(
    (field) => textOf(before[field]) !== textOf(after[field]),
  );
  if (fields.length === 0) return undefined;
  return {
    card: { vehicleId, customerId, habits: after, version: (known?.version ?? 0) + 1 },
    changes: fields.map((field) => ({ field, before: before[field], after: after[field] })),
  };
}

const textOf = (value: Habits[HabitField]): string => JSON.stringify(value);
