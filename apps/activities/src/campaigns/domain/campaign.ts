import type { BasisPoints, LocalDate } from '@autoclub/domain-kit';
import type { Channel } from '../../messages';
import type { Target } from '../../segments';

/*
 * A campaign of a dealer (rulebook ACT-09, ACT-12): whom it is for, what is said and offered to them, when, at what
 * cost, and who is held out so that its effect can be measured.
 */

export const CAMPAIGN_STATES = ['DRAFT', 'APPROVED', 'RUNNING', 'FINISHED', 'CANCELLED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** The life of a campaign; what is over stays so, also when results come late. */
export const campaignTransitions: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  DRAFT: ['APPROVED', 'CANCELLED'],
  APPROVED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['FINISHED', 'CANCELLED'],
  FINISHED: [],
  CANCELLED: [],
};

/** What is planned of a campaign before it is launched. */
export interface CampaignPlan {
  /** The dealer's own code, once per dealer, such as WINTER_CHECK_2026. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly target: Target;
  /** Taken in turn: the second where the first is closed to a customer. */
  readonly channels: readonly Channel[];
  /** The on-line shop or another place it sells through; null for the store alone. */
  readonly salesChannelCode: string | null;
  /** The gift that is promised to everybody who is treated; null for none. */
  readonly packCode: string | null;
  /** What is written, or said at the telephone (rulebook ACT-12). */
  readonly scriptZh: string;
  readonly scriptEn: string;
  readonly budgetMinor: number | null;
  readonly startsOn: LocalDate;
  /** The first day after the campaign. */
  readonly endsOn: LocalDate;
  readonly controlShare: BasisPoints;
}

export interface Campaign extends CampaignPlan {
  readonly id: string;
  readonly dealerId: string;
  readonly state: CampaignState;
  /** What the control group is drawn by; fixed with the draft. */
  readonly seed: string;
  readonly draftedById: string | null;
  readonly draftedAt: Date;
  readonly approvedById: string | null;
  readonly approvedAt: Date | null;
  readonly launchedAt: Date | null;
  readonly launchedOn: LocalDate | null;
  readonly treatedCount: number;
  readonly controlCount: number;
  /** What it cost besides messages and gifts, in minor units. */
  readonly otherCostMinor: number;
  readonly traceId: string;
}

/** Somebody was trained in the script. */
export interface Training {
  readonly staffMemberId: string;
  readonly trainedOn: LocalDate;
}
