import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
} from '@autoclub/domain-kit';
import type { AmountInput, LocalDate } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Campaign } from '../domain/campaign';
import { approvalRefusals, campaignRefusals, canBecome, decideApproval, wrongState } from '../domain/launch';
import type { CampaignPorts } from './ports';

export interface CampaignInput {
  readonly campaignId: string;
}

const FIELD = ['campaignId'];
const MOST_TRAINED = 100;

/** Approves a campaign with its script; never by its author (rulebook ACT-12). */
export const approveCampaign = command<CampaignPorts>()({
  name: 'campaignApprove',
  refusals: approvalRefusals,
  work: async ({ campaigns }, { campaignId }: CampaignInput, caller) => {
    const campaign = await campaigns.lock(caller.dealerId, campaignId);
    if (!campaign) return refused(approvalRefusals.no('CAMPAIGN_NOT_FOUND', FIELD));
    const decided = decideApproval(campaign, caller.staffMemberId);
    if (!decided.ok) return decided;
    const approved: Campaign = {
      ...campaign,
      state: 'APPROVED',
      approvedById: decided.value,
      approvedAt: caller.now,
    };
    await campaigns.save(approved);
    return accepted({ answer: { id: campaign.id }, written: approved });
  },
});

const trainRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'STAFF_MEMBER_NOT_FOUND', 'DATE_IN_FUTURE', 'DATE_OUT_OF_RANGE'),
  ...campaignRefusals.texts,
  STAFF_REQUIRED: { zh: '须列出一至一百名员工。', en: 'Name one to a hundred members of staff.' },
});

export interface TrainInput extends CampaignInput {
  readonly staffMemberIds: readonly string[];
  readonly trainedOn: LocalDate;
}

/** Records who was trained in the script of a campaign (rulebook ACT-12). */
export const trainForCampaign = command<CampaignPorts>()({
  name: 'campaignTrain',
  refusals: trainRefusals,
  work: async ({ network, campaigns }, { campaignId, staffMemberIds, trainedOn }: TrainInput, caller) => {
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(trainRefusals.no('DEALER_NOT_FOUND'));
    const checks = new InputChecks(trainRefusals);
    checks.pastDay(trainedOn, ['trainedOn'], businessDayOf(caller.now, dealer.timeZone));
    if (staffMemberIds.length === 0 || staffMemberIds.length > MOST_TRAINED)
      checks.refusals.push(trainRefusals.no('STAFF_REQUIRED', ['staffMemberIds']));
    if (checks.refusals.length > 0) return refused(...checks.refusals);
    const campaign = await campaigns.lock(dealer.id, campaignId);
    if (!campaign) return refused(trainRefusals.no('CAMPAIGN_NOT_FOUND', FIELD));
    if (campaign.state === 'FINISHED' || campaign.state === 'CANCELLED') return refused(wrongState(campaign));
    const staff = [...new Set(staffMemberIds)];
    for (const [at, staffMemberId] of staff.entries())
      if (!(await network.isStaffMember(dealer.id, staffMemberId)))
        return refused(trainRefusals.no('STAFF_MEMBER_NOT_FOUND', ['staffMemberIds', at]));
    const trainings = staff.map((staffMemberId) => ({ staffMemberId, trainedOn }));
    await campaigns.train(campaign, trainings, caller.staffMemberId);
    return accepted({ answer: { id: campaign.id }, written: campaign });
  },
});

const costRefusals = defineRefusals({
  ...commonRefusals.pick('AMOUNT_INVALID', 'AMOUNT_NEGATIVE', 'AMOUNT_OUT_OF_RANGE', 'CURRENCY_MISMATCH'),
  ...campaignRefusals.texts,
});

/** Records what a campaign costs besides messages and gifts, in all (rulebook ACT-09); also after its end. */
export const recordCampaignCost = command<CampaignPorts>()({
  name: 'campaignCostRecord',
  refusals: costRefusals,
  read: ({ campaignId, otherCost }: CampaignInput & { readonly otherCost: AmountInput }) => {
    const checks = new InputChecks(costRefusals);
    return checks.complete({ campaignId, amount: checks.amount(otherCost, ['otherCost']) });
  },
  work: async ({ campaigns }, { campaignId, amount }, caller) => {
    const campaign = await campaigns.lock(caller.dealerId, campaignId);
    if (!campaign) return refused(costRefusals.no('CAMPAIGN_NOT_FOUND', FIELD));
    const costed: Campaign = { ...campaign, otherCostMinor: amount.amountMinor };
    await campaigns.save(costed);
    return accepted({ answer: { id: campaign.id }, written: costed });
  },
});

/** Ends a campaign before its time; what has not been sent yet is not sent (rulebook ACT-09). */
export const cancelCampaign = command<CampaignPorts>()({
  name: 'campaignCancel',
  refusals: campaignRefusals,
  work: async ({ campaigns }, { campaignId }: CampaignInput, caller) => {
    const campaign = await campaigns.lock(caller.dealerId, campaignId);
    if (!campaign) return refused(campaignRefusals.no('CAMPAIGN_NOT_FOUND', FIELD));
    if (!canBecome(campaign.state, 'CANCELLED')) return refused(wrongState(campaign));
    const cancelled: Campaign = { ...campaign, state: 'CANCELLED' };
    await campaigns.save(cancelled);
    await campaigns.withdraw(cancelled, caller.now);
    return accepted({ answer: { id: campaign.id }, written: cancelled });
  },
});
