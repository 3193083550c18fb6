import { formatRate, money, rateOf } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { ArmResult, CampaignCost } from '../application/ports';
import type { Arm } from '../domain/arms';
import type { Campaign } from '../domain/campaign';
import { upliftOf } from '../domain/uplift';
import type { CampaignArmResultType, CampaignResultType, CampaignType } from './campaign.type';

/** Pure mappings from the domain to the graph. */

export function presentCampaign(campaign: Campaign, language: Language): CampaignType {
  const { id, code, state, target, channels, salesChannelCode, packCode, startsOn, endsOn } = campaign;
  const { launchedAt, treatedCount, controlCount, traceId, budgetMinor, otherCostMinor } = campaign;
  return {
    id,
    code,
    name: language === 'zh' ? campaign.nameZh : campaign.nameEn,
    state,
    segmentId: target.by === 'SEGMENT' ? target.segmentId : null,
    traitCode: target.by === 'TRAIT' ? target.traitCode : null,
    channels: [...channels],
    salesChannelCode,
    packCode,
    script: language === 'zh' ? campaign.scriptZh : campaign.scriptEn,
    budgetAmount: budgetMinor === null ? null : presentMoney(money(budgetMinor)),
    startsOn,
    endsOn,
    controlRate: formatRate(campaign.controlShare),
    draftedBy: keyOf(campaign.draftedById),
    approvedBy: keyOf(campaign.approvedById),
    launchedAt,
    treatedCount,
    controlCount,
    dealer: { id: campaign.dealerId },
    traceId,
    money: { budgetMinor, otherCostMinor },
  };
}

/** What a campaign brought and cost, with its uplift; `fewest` people make a group that says something. */
export function presentResult(
  { budgetMinor, otherCostMinor }: CampaignType['money'],
  arms: readonly ArmResult[],
  cost: Omit<CampaignCost, 'campaignId'>,
  fewest: number,
): CampaignResultType {
  const { verdict, upliftBp, lowerBp, upperBp } = upliftOf(
    groupOf(arms, 'TREATED'),
    groupOf(arms, 'CONTROL'),
    fewest,
  );
  const { messageMinor, giftMinor } = cost;
  const costMinor = messageMinor + giftMinor + otherCostMinor;
  return {
    arms: arms.map(presentArm),
    verdict,
    upliftRate: formatRate(upliftBp),
    upliftLowerRate: formatRate(lowerBp),
    upliftUpperRate: formatRate(upperBp),
    messageCostAmount: presentMoney(money(messageMinor)),
    giftCostAmount: presentMoney(money(giftMinor)),
    otherCostAmount: presentMoney(money(otherCostMinor)),
    costAmount: presentMoney(money(costMinor)),
    isOverBudget: budgetMinor === null ? null : costMinor > budgetMinor,
  };
}

function groupOf(arms: readonly ArmResult[], arm: Arm) {
  const found = arms.find((one) => one.arm === arm);
  return { responded: found?.respondedCount ?? 0, size: found?.memberCount ?? 0 };
}

function presentArm({ campaignId: _, amountMinor, ...arm }: ArmResult): CampaignArmResultType {
  return {
    ...arm,
    responseRate: formatRate(rateOf(arm.respondedCount, arm.memberCount)),
    businessAmount: presentMoney(money(amountMinor)),
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
