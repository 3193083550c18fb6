import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  refused,
  startOfDay,
  membershipInForce,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { NewMessage } from '../../messages';
import type { Dealer } from '../../network';
import { armOf } from '../domain/arms';
import type { Campaign } from '../domain/campaign';
import { launchFaults, launchRefusals } from '../domain/launch';
import { giftFact, launchedFacts } from './campaign-facts';
import type { CampaignInput } from './prepare-campaign';
import type { CampaignMember, CampaignPorts } from './ports';

const refusals = defineRefusals({ ...commonRefusals.pick('DEALER_NOT_FOUND'), ...launchRefusals.texts });

const FIELD = ['campaignId'];
const PART = 500;

/**
 * Launches a campaign (rulebook ACT-09, ACT-12): its target of this moment is parted into those who are treated and
 * those who are held out; messages, calls and gifts go to the treated alone. The campaign's lock makes two launches at
 * once come one after the other, and the second is refused.
 */
export const launchCampaign = command<CampaignPorts>()({
  name: 'campaignLaunch',
  refusals,
  work: async (ports, { campaignId }: CampaignInput, caller) => {
    const { network, campaigns } = ports;
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const campaign = await campaigns.lock(dealer.id, campaignId);
    if (!campaign) return refused(refusals.no('CAMPAIGN_NOT_FOUND', FIELD));
    const trained = await campaigns.trainingsOf([campaign.id]);
    const launchedOn = businessDayOf(caller.now, dealer.timeZone);
    const faults = launchFaults(campaign, trained.length, launchedOn);
    if (faults.length > 0) return refused(...faults);
    const members = await partTarget(ports, campaign);
    if (members.length === 0) return refused(refusals.no('TARGET_EMPTY', FIELD));
    const treated = members.filter(({ arm }) => arm === 'TREATED');
    const launched: Campaign = {
      ...campaign,
      state: 'RUNNING',
      launchedAt: caller.now,
      launchedOn,
      treatedCount: treated.length,
      controlCount: members.length - treated.length,
    };
    await campaigns.save(launched);
    await campaigns.addMembers(members);
    await contact(ports, { campaign: launched, dealer, treated }, caller);
    const facts = [
      ...launchedFacts(launched, members, dealer),
      ...(await gifts(ports, launched, treated, dealer)),
    ];
    return accepted({ answer: { id: campaign.id }, written: launched, facts });
  },
});

/** Everybody of the target with their arm. */
async function partTarget(
  { segments, draw, ids }: CampaignPorts,
  campaign: Campaign,
): Promise<CampaignMember[]> {
  const { id: campaignId, dealerId, target, seed, controlShare, packCode } = campaign;
  const members: CampaignMember[] = [];
  for (let after: string | undefined; ; after = members.at(-1)?.customerId) {
    const part = await segments.customersOf(dealerId, target, { after, limit: PART });
    for (const customerId of part) {
      const arm = armOf(draw(seed, customerId), controlShare);
      const giftPromiseId = packCode !== null && arm === 'TREATED' ? ids('gft') : null;
      members.push({ campaignId, dealerId, customerId, arm, giftPromiseId });
    }
    if (part.length < PART) return members;
  }
}

interface Contacted {
  readonly campaign: Campaign;
  readonly dealer: Dealer;
  readonly treated: readonly CampaignMember[];
}

/** One message or call to each of the treated who has agreed to one of the channels. */
async function contact(
  { campaigns, ids }: CampaignPorts,
  { campaign, dealer, treated }: Contacted,
  { now, traceId }: Caller,
): Promise<void> {
  for (let from = 0; from < treated.length; from += PART) {
    const customerIds = treated.slice(from, from + PART).map(({ customerId }) => customerId);
    const open = await campaigns.openChannels(dealer.id, customerIds, campaign.channels);
    const messages: NewMessage[] = [];
    for (const [customerId, [channel, ...fallbacks]] of open)
      if (channel)
        messages.push({
          id: ids('msg'),
          dealerId: dealer.id,
          customerId,
          reason: `CAMPAIGN:${campaign.id}:${customerId}`,
          channel,
          fallbacks,
          purpose: 'MARKETING',
          template: 'CUSTOM',
          facts: { textZh: campaign.scriptZh, textEn: campaign.scriptEn },
          dueAt: now,
          validUntil: startOfDay(campaign.endsOn, dealer.timeZone),
          about: { type: 'CAMPAIGN', id: campaign.id },
          ruleCode: campaign.code,
          campaignId: campaign.id,
          createdAt: now,
          traceId,
        });
    await campaigns.queue(messages);
  }
}

async function gifts(
  { network }: CampaignPorts,
  campaign: Campaign,
  treated: readonly CampaignMember[],
  dealer: Dealer,
): Promise<Fact[]> {
  const { packCode, launchedOn } = campaign;
  if (packCode === null || launchedOn === null) return [];
  const customerIds = treated.map(({ customerId }) => customerId);
  const memberships = await network.membershipsOf(dealer.id, customerIds);
  return treated.map((member) => {
    const inForce = membershipInForce(memberships.get(member.customerId) ?? [], launchedOn);
    const membershipId = inForce?.membershipId ?? null;
    return giftFact(campaign, { ...member, membershipId, packCode, launchedOn }, dealer);
  });
}
