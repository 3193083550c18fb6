import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { NewMessage } from '../../messages';
import type { Network } from '../../network';
import type { Segments } from '../../segments';
import type { Arm, Draw } from '../domain/arms';
import type { Campaign, CampaignState, Training } from '../domain/campaign';

export interface CampaignFilter {
  readonly states: readonly CampaignState[] | null;
  /** Those whose days lie in part within these, `[from, to)`. */
  readonly within: { readonly from: LocalDate; readonly to: LocalDate } | null;
}

/** A customer of a campaign; the arm is fixed at the launch. */
export interface CampaignMember {
  readonly campaignId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly arm: Arm;
  /** The gift that was promised at the launch; null for the control group and without a gift. */
  readonly giftPromiseId: string | null;
}

/** What one arm of a campaign did within its days. */
export interface ArmResult {
  readonly campaignId: string;
  readonly arm: Arm;
  readonly memberCount: number;
  /** Members with an order, a policy sold here or a purchase with points. */
  readonly respondedCount: number;
  readonly orderCount: number;
  readonly policyCount: number;
  readonly redemptionCount: number;
  /** What the customers of the orders paid, and the premiums of the policies; minor units. */
  readonly amountMinor: number;
}

/** What came due for a campaign so far, in minor units. */
export interface CampaignCost {
  readonly campaignId: string;
  readonly messageMinor: number;
  readonly giftMinor: number;
}

/** Campaigns inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Campaigns {
  lock(dealerId: string, id: string): Promise<Campaign | undefined>;
  hasCode(dealerId: string, code: string): Promise<boolean>;
  save(campaign: Campaign): Promise<void>;
  byIds(ids: readonly string[]): Promise<Campaign[]>;
  /** The last one to begin first; one row more than the limit says that there is more. */
  list(filter: CampaignFilter, part: PagePart): Promise<Campaign[]>;
  /** Who was trained; a second time changes nothing. */
  train(campaign: Campaign, trainings: readonly Training[], recordedById: string | null): Promise<void>;
  trainingsOf(campaignIds: readonly string[]): Promise<(Training & { readonly campaignId: string })[]>;
  addMembers(members: readonly CampaignMember[]): Promise<void>;
  results(campaignIds: readonly string[]): Promise<ArmResult[]>;
  costs(campaignIds: readonly string[]): Promise<CampaignCost[]>;
  /** The first of the channels to which each customer has agreed for offers; who agreed to none is left out. */
  openChannels(
    dealerId: string,
    customerIds: readonly string[],
    channels: Campaign['channels'],
  ): Promise<ReadonlyMap<string, Campaign['channels']>>;
  queue(messages: readonly NewMessage[]): Promise<void>;
  /** Keeps what has not been sent from being sent, and takes its calls off. */
  withdraw(campaign: Campaign, now: Date): Promise<void>;
}

/** What the use cases of campaigns need. */
export interface CampaignPorts {
  readonly network: Network;
  readonly segments: Segments;
  readonly campaigns: Campaigns;
  /** What the control group is drawn by. */
  readonly draw: Draw;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}
