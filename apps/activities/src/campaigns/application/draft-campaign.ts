import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { templateFaults } from '@autoclub/rulebook';
import { command } from '@autoclub/use-cases';
import { targetRefusals, unknownTarget } from '../../segments';
import type { Campaign } from '../domain/campaign';
import { planCampaign, planRefusals } from '../domain/campaign-plan';
import type { PlanInput } from '../domain/campaign-plan';
import type { CampaignPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...planRefusals.texts,
  ...targetRefusals.texts,
  CAMPAIGN_CODE_TAKEN: { zh: '本店已有该代码的营销活动。', en: 'The dealer has a campaign with this code.' },
  GIFT_PACK_UNKNOWN: { zh: '当前方案中没有该礼包。', en: 'The programme in force has no such pack.' },
  SCRIPT_HAS_VARIABLES: {
    zh: '话术是完整的文本，不能含有花括号变量。',
    en: 'The script is a finished text and may name no variable in braces.',
  },
});

/** Writes a campaign down (rulebook ACT-09); the seed of its control group is drawn here and never changes. */
export const draftCampaign = command<CampaignPorts>()({
  name: 'campaignDraft',
  refusals,
  work: async ({ network, segments, campaigns, programmes, ids }, input: PlanInput, caller) => {
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const today = businessDayOf(caller.now, dealer.timeZone);
    const { activities, service } = programmes.inForce(
      { dealerId: dealer.id, regionId: dealer.regionId },
      today,
    ).values;
    const planned = planCampaign(input, { today, controlShare: activities.campaignControlBp });
    if (!planned.ok) return planned;
    const plan = planned.value;
    const unknown = await unknownTarget(segments, dealer.id, plan.target, ['target']);
    if (unknown) return refused(unknown);
    if (plan.packCode !== null && !service.couponPacks.some(({ code }) => code === plan.packCode))
      return refused(refusals.no('GIFT_PACK_UNKNOWN', ['packCode']));
    for (const field of ['scriptZh', 'scriptEn'] as const)
      if (templateFaults(plan[field], []).length > 0)
        return refused(refusals.no('SCRIPT_HAS_VARIABLES', [field]));
    if (await campaigns.hasCode(dealer.id, plan.code))
      return refused(refusals.no('CAMPAIGN_CODE_TAKEN', ['code']));
    const id = ids('cmg');
    const campaign: Campaign = {
      ...plan,
      id,
      dealerId: dealer.id,
      state: 'DRAFT',
      seed: id,
      draftedById: caller.staffMemberId,
      draftedAt: caller.now,
      approvedById: null,
      approvedAt: null,
      launchedAt: null,
      launchedOn: null,
      treatedCount: 0,
      controlCount: 0,
      otherCostMinor: 0,
      traceId: caller.traceId,
    };
    await campaigns.save(campaign);
    return accepted({ answer: { id }, written: campaign });
  },
});
