import { addDays, addMonths } from '@autoclub/domain-kit';
import type { Club } from './club';

const [BY_PHONE, BY_TEXT] = [4, 12];

const TARGET = `query ($id: ID!) { segment(id: $id) { members(first: 20) { nodes { customer { id } } } } }`;

/**
 * A campaign of this month for those who come often, a quarter of them held out so that it can be measured; written and
 * trained by one, approved by another (rulebook ACT-09, ACT-12).
 */
export async function runCampaign(club: Club): Promise<void> {
  const { manager, storeManager, trainedId, segmentId, today } = club;
  await agreeToOffers(club);
  const draft = {
    ...{ code: 'WINTER_CHECK', nameZh: '冬季检查', nameEn: 'Winter check', segmentId, controlPercent: 25 },
    ...{ scriptZh: '冬季检查八折，欢迎预约。', scriptEn: 'A fifth off the winter check; book now.' },
    ...{ channels: ['PHONE', 'SMS'], budget: { amount: '2000.00' } },
    ...{ startsOn: today, endsOn: addMonths(today, 1) },
  };
  type Drafted = { campaign: { id: string } };
  const { campaign } = await manager.give<Drafted>('campaignDraft', draft, 'campaign { id }');
  const campaignId = campaign.id;
  const training = { campaignId, staffMemberIds: [trainedId], trainedOn: addDays(today, -1) };
  await manager.give('campaignTrain', training, 'replayed');
  await storeManager.give('campaignApprove', { campaignId }, 'replayed');
  await manager.give('campaignLaunch', { campaignId }, 'replayed');
}

/** Some of the target agree to hear of offers by telephone, some by short message; the others are not contacted. */
async function agreeToOffers({ manager, segmentId }: Club): Promise<void> {
  type Found = { segment: { members: { nodes: readonly { customer: { id: string } }[] } } };
  const { segment } = await manager.graph<Found>(TARGET, { id: segmentId });
  const agreeing = segment.members.nodes.slice(0, BY_PHONE + BY_TEXT);
  await Promise.all(
    agreeing.map(({ customer }, at) => {
      const consent = { channel: at < BY_PHONE ? 'PHONE' : 'SMS', purpose: 'MARKETING', isGiven: true };
      return manager.give('consentRecord', { customerId: customer.id, ...consent }, 'replayed');
    }),
  );
}
