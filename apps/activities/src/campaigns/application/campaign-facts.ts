import type { LocalDate } from '@autoclub/domain-kit';
import { writtenAmount, money } from '@autoclub/domain-kit';
import { campaignLaunched, giftPromised } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Campaign } from '../domain/campaign';
import type { CampaignMember } from './ports';

/** How many customers of an arm one event names. */
const PART = 500;

/** That a campaign was launched, in as many parts as its larger arm needs (rulebook ACT-09). */
export function launchedFacts(
  campaign: Campaign,
  members: readonly CampaignMember[],
  { id: dealerId, regionId }: Dealer,
): Fact[] {
  const idsOf = (arm: CampaignMember['arm']) =>
    members.filter((member) => member.arm === arm).map(({ customerId }) => customerId);
  const [treated, control] = [idsOf('TREATED'), idsOf('CONTROL')];
  const partCount = Math.max(1, Math.ceil(Math.max(treated.length, control.length) / PART));
  return Array.from({ length: partCount }, (_, at) => {
    const data: DataOf<typeof campaignLaunched> = {
      campaignId: campaign.id,
      dealerId,
      campaignCode: campaign.code,
      segmentId: campaign.target.by === 'SEGMENT' ? campaign.target.segmentId : null,
      channels: [...campaign.channels],
      salesChannelCode: campaign.salesChannelCode,
      packCode: campaign.packCode,
      scriptCode: campaign.code,
      budgetAmount: campaign.budgetMinor === null ? null : writtenAmount(money(campaign.budgetMinor)),
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      launchedOn: campaign.launchedOn ?? campaign.startsOn,
      targetCount: treated.length,
      controlCount: control.length,
      part: at + 1,
      partCount,
      targetCustomerIds: treated.slice(at * PART, (at + 1) * PART),
      controlCustomerIds: control.slice(at * PART, (at + 1) * PART),
    };
    return { contract: campaignLaunched, data, sequence: at + 1, home: { dealerId, regionId } };
  });
}

interface Gift extends CampaignMember {
  readonly membershipId: string | null;
  readonly packCode: string;
  readonly launchedOn: LocalDate;
}

/** The gift of a campaign is good for as long as the campaign runs. */
export function giftFact(campaign: Campaign, gift: Gift, { id: dealerId, regionId }: Dealer): Fact {
  const { giftPromiseId, customerId, membershipId, packCode, launchedOn } = gift;
  if (giftPromiseId === null) throw new Error('Who is treated with a gift has a promise.');
  const data: DataOf<typeof giftPromised> = {
    giftPromiseId,
    dealerId,
    customerId,
    membershipId,
    vehicleId: null,
    packCode,
    cause: { type: 'CAMPAIGN', id: campaign.id },
    keepUntilNextVisit: false,
    validTo: campaign.endsOn,
    promisedOn: launchedOn,
    promisedBy: campaign.approvedById,
  };
  return { contract: giftPromised, data, sequence: 1, home: { dealerId, regionId } };
}
