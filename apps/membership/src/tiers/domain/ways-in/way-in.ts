import {
  defineRefusals,
  type Explanation,
  type LocalDate,
  type Money,
  type RefusalOf,
} from '@autoclub/domain-kit';
import type { KnownFacts } from '../known-facts';
import type { TierHeld } from '../standing';
import type { Tier, TierScheme } from '../tier';
import type { TierFactKind } from '../tier-fact';

/** What is known about an applicant when a way into a tier is judged; loaded by the caller. */
export interface ApplicantFacts {
  readonly hasCarBoughtHere: boolean;
  readonly feePaid: Money;
}

/** A member on a day, and the numbers of that day. */
export interface MemberOnDay {
  readonly day: LocalDate;
  readonly held: Pick<TierHeld, 'tier' | 'inTierFrom'>;
  /** The first day on which this membership could rise; visits before it count, but open nothing by themselves. */
  readonly risesFrom: LocalDate;
  readonly known: KnownFacts;
  readonly scheme: TierScheme;
}

/** Whether a way is open to a member, and why or what is missing. */
export interface WayProgress {
  readonly isOpen: boolean;
  readonly explanation: Explanation;
}

/** Progress whose explanation is written when somebody reads it: of the ways judged on most days nobody does. */
export function wayProgress(isOpen: boolean, explain: () => Explanation): WayProgress {
  return new ExplainedWhenRead(isOpen, explain);
}

class ExplainedWhenRead implements WayProgress {
  constructor(
    readonly isOpen: boolean,
    private readonly explain: () => Explanation,
  ) {}

  get explanation(): Explanation {
    return this.explain();
  }
}

const notOpen = defineRefusals({
  WAY_IN_NOT_OPEN: {
    zh: '等级 {tier} 不能通过 {wayIn} 取得。',
    en: 'The way {wayIn} does not lead into the tier {tier}.',
  },
});

/** The tier and the way, each by its name. */
export function notOpenFacts(tier: Pick<Tier, 'code'>, way: Pick<WayIn, 'code'>) {
  return { tier: { code: tier.code }, wayIn: { code: way.code } };
}

/** What can keep an applicant from a tier. */
export const joiningRefusals = defineRefusals({
  ...notOpen.texts,
  NEVER_FOR_MONEY: { zh: '{tier}不能付费取得。', en: 'The tier {tier} is never for money.' },
  NO_CAR_BOUGHT_HERE: {
    zh: '该客户没有在本店购买的车辆。',
    en: 'The customer has no car that was bought at this dealer.',
  },
  FEE_DIFFERS: { zh: '会费应为 {expected}，实为 {got}。', en: 'The fee is {expected}, not {got}.' },
});

/**
 * One way into a tier; any one is enough (rulebook MEM-03). A further way is a further file and a line in the list.
 */
export interface WayIn {
  readonly code: string;
  readonly ruleId: 'MEM-03';
  /** The way in one sentence. */
  readonly sentence: string;
  /** Whether the programme lets this way lead into the tier at all. */
  leadsInto(tier: Tier): boolean;
  /** For joining: what stands in the way of this tier for an applicant; nothing when the way is open. */
  readonly obstacles?: (tier: Tier, facts: ApplicantFacts) => readonly RefusalOf<typeof joiningRefusals>[];
  /** For rising: how far a member has come on it. */
  readonly rising?: Rising;
}

export interface Rising {
  /** The facts it goes by; the newest of a day says whose programme judges it. */
  readonly facts: TierFactKind;
  /** Undefined when the way does not lead into the tier from the one that is held. */
  progress(tier: Tier, member: MemberOnDay): WayProgress | undefined;
}

export type JoiningWay = WayIn & Required<Pick<WayIn, 'obstacles'>>;
export type RisingWay = WayIn & Required<Pick<WayIn, 'rising'>>;
