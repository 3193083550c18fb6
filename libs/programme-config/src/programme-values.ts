import { z } from 'zod';

/**
 * A document is news, and its judgement told, for so many days after its business day; no programme may give notice of
 * an older one. Of what an import brings of the past the points are told and the reasons stand in the graph.
 */
export const NEWS_DAYS = 31;

const basisPoints = z.int().min(0).max(10_000);
const minor = z.int().min(0);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const tierCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,31}$/);

/** A tier of the programme: its rank, its validity and the ways into it that are numbers (rulebook MEM-03). */
const tier = z.object({
  code: tierCode,
  rank: z.int().min(1),
  nameZh: z.string().min(1),
  nameEn: z.string().min(1),
  validYears: z.int().min(1),
  /** Qualifying points that open the tier; null when points do not. */
  pointsThreshold: z.int().min(1).nullable(),
  /** Fee in minor units that opens the tier; null when it is never for money. */
  feeMinor: minor.nullable(),
  /** Whether the tier comes as a gift with a car bought at the dealer. */
  isGiftWithCar: z.boolean(),
  /** Kinds of document without which an application for this tier is not approved (rulebook MEM-02). */
  requiredDocuments: z.array(z.string()),
});

/** A benefit of a tier per membership year (rulebook SVC-04). A count of null is without limit. */
const entitlement = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,47}$/),
  nameZh: z.string().min(1),
  nameEn: z.string().min(1),
  count: z.int().min(0).nullable(),
  /** Kilometres that are free, for benefits with a radius. */
  freeKm: z.int().min(0).optional(),
  /** Discount in hundredths of a percent, for benefits that are a discount. */
  discountBp: basisPoints.optional(),
});

/**
 * Every number of the rulebook that a dealer's club runs on (rulebook CONV-3). Money in minor units, shares in
 * hundredths of a percent, periods in the unit their name ends with.
 */
export const programmeValues = z.object({
  membership: z.object({
    tiers: z.array(tier).min(1),
    /** Days within which a correction takes an upgrade back (rulebook MEM-04). */
    upgradeReversalDays: z.int().min(0),
  }),
  points: z.object({
    repairStepMinor: minor.min(1),
    repairPointsPerStep: z.int().min(0),
    /** Kinds of repair order line that count as repair fee (rulebook PTS-02). */
    repairLineKinds: z.array(z.enum(['LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER'])),
    insuranceStepMinor: minor.min(1),
    insurancePointsPerStep: z.int().min(0),
    activityPoints: z.int().min(0),
    referralPoints: z.int().min(0),
    /** Months a lot lives; null: as long as the card (rulebook PTS-06). */
    lotLifeMonths: z.int().min(1).nullable(),
  }),
  service: z.object({
    labourDiscountBp: z.record(tierCode, basisPoints),
    entitlements: z.record(tierCode, z.array(entitlement)),
  }),
  activities: z.object({
    quietFrom: clockTime,
    quietTo: clockTime,
    messagesPerWeek: z.int().min(0),
    /** Days after settlement in which a settlement notice is still news. */
    noticeWithinDays: z.int().min(0).max(NEWS_DAYS),
  }),
  analytics: z.object({
    loyal: z.object({ spendMinor: minor, visits: z.int().min(0) }),
    fairlyLoyal: z.object({ spendMinor: minor, visits: z.int().min(0) }),
    inactiveMonths: z.int().min(1),
    lostMonths: z.int().min(1),
    newCarMonths: z.int().min(0),
    frequencyA: z.int().min(1),
    frequencyB: z.int().min(1),
    potentialAMonths: z.int().min(1),
    /** Shares of the planned class mix (rulebook ANA-01). */
    plannedMixBp: z.object({
      loyal: basisPoints,
      general: basisPoints,
      inactive: basisPoints,
      lost: basisPoints,
    }),
    /** Groups with fewer people are not shown above the dealer (rulebook ANA-08). */
    suppressBelow: z.int().min(1),
  }),
});

export type ProgrammeValues = z.infer<typeof programmeValues>;
export type TierDefinition = ProgrammeValues['membership']['tiers'][number];
export type EntitlementDefinition = ProgrammeValues['service']['entitlements'][string][number];

/** Values of one version: any part of the whole; what is absent comes from the level above. Lists are replaced whole. */
export type ProgrammePart = {
  readonly [Section in keyof ProgrammeValues]?: Partial<ProgrammeValues[Section]>;
};

export const programmePart = z.strictObject({
  membership: programmeValues.shape.membership.partial().optional(),
  points: programmeValues.shape.points.partial().optional(),
  service: programmeValues.shape.service.partial().optional(),
  activities: programmeValues.shape.activities.partial().optional(),
  analytics: programmeValues.shape.analytics.partial().optional(),
});
