import { addDays, addMonths, localDate, type LocalDate } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import * as fc from 'fast-check';
import { classify } from '../../src/classes/domain/customer-classes';
import * as build from './events';
import { day, today, yardstick } from './history';
import type { Subject } from './segment-oracle';

/** The day on which the population is judged. */
export const ON = today;

const DAY_BEFORE_YEAR = addMonths(ON, -12);
const MODELS = ['LAVIDA', 'PASSAT', 'TIGUAN'] as const;
const HABITS = ['SELF_DRIVE_TOURS', 'NIGHT', 'PETS'] as const;
const ENVIRONMENTS = ['CITY', 'MOUNTAINS'] as const;
const TIERS = ['BASIC', 'SILVER', 'GOLD'] as const;

const anyDay = fc.integer({ min: 0, max: 600 }).map((ago) => addDays(ON, -ago));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

/** What a customer did, as it is drawn. */
const anyHistory = fc.record({
  model: fc.constantFrom(...MODELS),
  purchasedOn: orNull(fc.integer({ min: 0, max: 2_000 }).map((ago) => addDays(ON, -ago))),
  visits: fc.uniqueArray(anyDay, { maxLength: 6 }),
  paid: fc.integer({ min: 0, max: 200_000 }),
  mileageKm: orNull(fc.integer({ min: 0, max: 120_000 })),
  habitCodes: fc.subarray([...HABITS]),
  environmentCodes: fc.subarray([...ENVIRONMENTS]),
  renewalOn: orNull(fc.integer({ min: -60, max: 200 }).map((ahead) => addDays(ON, ahead))),
  tier: orNull(fc.constantFrom(...TIERS)),
  cardDaysLeft: fc.integer({ min: -30, max: 30 }),
  attended: fc.array(anyDay, { maxLength: 3 }),
  hasCard: fc.boolean(),
});
type Drawn = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;

export interface Population {
  readonly events: readonly DeliveredEvent[];
  readonly subjects: readonly Subject[];
}

/** Customers of one dealer: the events of their histories, and what the histories come to. */
export const anyPopulation: fc.Arbitrary<Population> = fc
  .array(anyHistory, { minLength: 25, maxLength: 25 })
  .map((drawn) => {
    const customers = drawn.map((history, at) => customerOf(history, at));
    return {
      // Runs of one type travel together, as the consumer hands them on.
      events: customers.flatMap(({ events }) => events).sort((a, b) => (a.type < b.type ? -1 : 1)),
      subjects: customers.map(({ subject }) => subject),
    };
  });

function customerOf(drawn: Drawn, at: number): { events: DeliveredEvent[]; subject: Subject } {
  const [customerId, vehicleId, membershipId] = [`cus_p${at}`, `veh_p${at}`, `mem_p${at}`];
  const ids = { customerId, vehicleId };
  const days = [...drawn.visits].sort();
  const amount = { amount: (drawn.paid / 100).toFixed(2), currencyCode: 'CNY' };
  const validTo = addDays(ON, drawn.cardDaysLeft);
  const events: DeliveredEvent[] = [
    build.customerRegistered(customerId, 'dlr_1', '2024-01-10'),
    build.eventOf(build.vehicleContract, {
      ...{ vehicleId, customerId, dealerId: 'dlr_1', modelCode: drawn.model },
      purchasedOn: drawn.purchasedOn,
    }),
    ...days.map((businessDay, visit) =>
      build.settled(amount.amount, {
        ...{ ...ids, businessDay, repairOrderId: `ror_p${at}x${visit}`, mileageKm: drawn.mileageKm },
      }),
    ),
    ...drawn.attended.map((attendedOn, time) =>
      build.attended(`act_p${at}x${time}`, customerId, { attendedOn }),
    ),
    ...(drawn.hasCard
      ? [
          build.habitCardChanged(vehicleId, {
            ...{ customerId, habitCodes: drawn.habitCodes, insuranceRenewalOn: drawn.renewalOn },
            usageEnvironmentCodes: drawn.environmentCodes,
          }),
        ]
      : []),
    ...(drawn.tier === null
      ? []
      : [
          build.membershipActivated(membershipId, {
            ...{ customerId, tier: drawn.tier, validTo },
            validFrom: addDays(validTo, -365),
            activatedOn: addDays(validTo, -365),
          }),
        ]),
  ];
  return { events, subject: subjectOf(drawn, customerId, vehicleId, days, validTo) };
}

function subjectOf(
  drawn: Drawn,
  customerId: string,
  vehicleId: string,
  days: readonly LocalDate[],
  validTo: LocalDate,
): Subject {
  const inYear = days.filter((visit) => visit > DAY_BEFORE_YEAR);
  const classes = classify(
    {
      ...{ customerId, registeredOn: localDate('2024-01-10'), visitCount: inYear.length },
      lastVisitOn: days.at(-1) ?? null,
      spend: { repairMinor: inYear.length * drawn.paid, boutiqueMinor: 0, insuranceMinor: 0 },
      vehicles: [{ vehicleId, purchasedOn: drawn.purchasedOn, visitedOn: inYear }],
      hasRenewedInsurance: false,
    },
    day,
    yardstick,
  );
  return {
    customerId,
    valueClass: classes.value.class,
    frequencyClass: classes.frequency.class,
    flags: [...classes.value.flags, ...classes.frequency.flags],
    tiers: drawn.tier !== null && validTo > ON ? [drawn.tier] : [],
    visitCount: inYear.length,
    spendMinor: inYear.length * drawn.paid,
    lastVisitOn: days.at(-1) ?? null,
    activityCount: drawn.attended.filter((attended) => attended > DAY_BEFORE_YEAR).length,
    cars: [
      {
        modelCode: drawn.model,
        purchasedOn: drawn.purchasedOn,
        mileageKm: days.length > 0 ? drawn.mileageKm : null,
        insuredTo: drawn.hasCard ? drawn.renewalOn : null,
        habitCodes: drawn.hasCard ? drawn.habitCodes : [],
        environmentCodes: drawn.hasCard ? drawn.environmentCodes : [],
      },
    ],
  };
}

const anyRange = (most: number, least = 0) =>
  fc
    .tuple(orNull(fc.integer({ min: least, max: most })), fc.integer({ min: least, max: most }))
    .map(([one, other]) => ({
      atLeast: one === null ? null : Math.min(one, other),
      atMost: one === null ? other : Math.max(one, other),
    }));

/** Any condition within its limits, as the domain keeps it. */
export const anyCondition = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant('VALUE_CLASS'),
      classes: fc.subarray(['LOYAL', 'FAIRLY_LOYAL', 'GENERAL', 'NEW', 'INACTIVE', 'LOST'], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('FREQUENCY_CLASS'),
      classes: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('FLAG'),
      flags: fc.subarray(['NEW_CAR', 'POTENTIAL_A'], { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('TIER'), tiers: fc.subarray([...TIERS], { minLength: 1 }) }),
    fc.record({ kind: fc.constant('VISIT_COUNT'), range: anyRange(6) }),
    fc.record({ kind: fc.constant('SPEND_MINOR'), range: anyRange(600_000) }),
    fc.record({ kind: fc.constant('ACTIVITY_COUNT'), range: anyRange(3) }),
    fc.record({ kind: fc.constant('DAYS_SINCE_VISIT'), range: anyRange(500) }),
    fc.record({
      kind: fc.constant('CAR'),
      modelCodes: orNull(fc.subarray([...MODELS], { minLength: 1 })),
      ageMonths: orNull(anyRange(60)),
      mileageKm: orNull(anyRange(120_000)),
      insuranceEndsInDays: orNull(anyRange(200, -60)),
      habitCodes: orNull(fc.subarray([...HABITS], { minLength: 1 })),
      environmentCodes: fc.subarray([...ENVIRONMENTS], { minLength: 1 }),
    }),
  ),
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    tie('leaf'),
    fc.record({
      kind: fc.constantFrom('ALL', 'ANY'),
      parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('NOT'), part: tie('tree') }),
  ),
})).tree;
