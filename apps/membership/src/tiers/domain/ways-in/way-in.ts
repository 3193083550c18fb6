import { defineRefusals, type Money, type RefusalOf } from '@autoclub/domain-kit';
import type { Tier } from '../tier';

/** What the club knows about a customer when a way into a tier is judged; loaded by the caller. */
export interface WayInFacts {
  readonly hasCarBoughtHere: boolean;
  readonly feePaid: Money;
  readonly qualifyingPoints: number;
}

const notOpen = defineRefusals({
  WAY_IN_NOT_OPEN: {
    zh: '等级 {tier} 不能通过 {wayIn} 取得。',
    en: 'The way {wayIn} does not lead into the tier {tier}.',
  },
});

/** The tier and the way, each by its name. */
export function notOpenFacts(tier: Pick<Tier, 'code'>, way: Pick<Way, 'code'>) {
  return { tier: { code: tier.code }, wayIn: { code: way.code } };
}

/** What can keep an applicant from a tier. */
export const joiningRefusals = defineRefusals({
  ...notOpen.texts,
  NO_CAR_BOUGHT_HERE: {
    zh: '该客户没有在本店购买的车辆。',
    en: 'The customer has no car that was bought at this dealer.',
  },
  FEE_DIFFERS: { zh: '会费应为 {expected}，实为 {got}。', en: 'The fee is {expected}, not {got}.' },
});

/** What can keep a member from rising. */
export const risingRefusals = defineRefusals({
  ...notOpen.texts,
  POINTS_TOO_FEW: {
    zh: '需要 {threshold} 分，现有 {got} 分。',
    en: 'The tier needs {threshold} points; there are {got}.',
  },
});

interface Way {
  readonly code: string;
  readonly ruleId: 'MEM-03';
  /** The way in one sentence. */
  readonly sentence: string;
  /** Whether the programme lets this way lead into the tier at all. */
  leadsInto(tier: Tier): boolean;
}

/** A way by which a customer can apply. */
export interface JoiningWay extends Way {
  readonly isForJoining: true;
  /** What stands in the way of this tier for these facts; nothing when the way is walked. */
  obstacles(tier: Tier, facts: WayInFacts): readonly RefusalOf<typeof joiningRefusals>[];
}

/** A way that is only walked by a member who rises. */
export interface RisingWay extends Way {
  readonly isForJoining: false;
  obstacles(tier: Tier, facts: WayInFacts): readonly RefusalOf<typeof risingRefusals>[];
}

/** One way into a tier; any one is enough (rulebook MEM-03). A further way is a further file and a line in the list. */
export type WayIn = JoiningWay | RisingWay;
