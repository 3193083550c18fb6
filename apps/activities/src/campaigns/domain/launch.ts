import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import { campaignTransitions } from './campaign';
import type { Campaign, CampaignState } from './campaign';

export const campaignRefusals = defineRefusals({
  CAMPAIGN_NOT_FOUND: { zh: '未找到该营销活动。', en: 'There is no such campaign.' },
  CAMPAIGN_STATE_WRONG: {
    zh: '该营销活动的状态是“{state}”，不能这样处理。',
    en: 'The campaign is {state}, so that cannot be done.',
  },
});

export const approvalRefusals = defineRefusals({
  ...campaignRefusals.texts,
  APPROVER_IS_AUTHOR: {
    zh: '营销活动须由起草人以外的人批准。',
    en: 'A campaign is approved by somebody else than its author.',
  },
  APPROVER_REQUIRED: {
    zh: '批准须由本店员工作出。',
    en: 'A campaign is approved by a person of the dealer.',
  },
});

export const launchRefusals = defineRefusals({
  ...campaignRefusals.texts,
  CAMPAIGN_NOT_APPROVED: { zh: '话术尚未获批准。', en: 'The script has not been approved yet.' },
  NOBODY_TRAINED: { zh: '尚无员工接受过话术培训。', en: 'Nobody has been trained in the script yet.' },
  CAMPAIGN_NOT_YET: {
    zh: '营销活动自 {startsOn} 开始，此前不能启动。',
    en: 'The campaign begins on {startsOn} and cannot be launched before.',
  },
  CAMPAIGN_OVER: { zh: '营销活动已过结束日期。', en: 'The last day of the campaign has passed.' },
  TARGET_EMPTY: { zh: '目标人群中没有客户。', en: 'There is nobody in the target group.' },
});

type LaunchRefusal = RefusalOf<typeof launchRefusals>;

const FIELD = ['campaignId'];

export function wrongState({ state }: Pick<Campaign, 'state'>) {
  return campaignRefusals.no('CAMPAIGN_STATE_WRONG', FIELD, { state: { code: state } });
}

export function canBecome(from: CampaignState, to: CampaignState): boolean {
  return campaignTransitions[from].includes(to);
}

/** Approval of the script and all the rest; never by who wrote it (rulebook ACT-12). */
export function decideApproval(
  campaign: Campaign,
  approverId: string | null,
): Outcome<string, RefusalOf<typeof approvalRefusals>> {
  if (!canBecome(campaign.state, 'APPROVED')) return refused(wrongState(campaign));
  if (approverId === null) return refused(approvalRefusals.no('APPROVER_REQUIRED'));
  return approverId === campaign.draftedById
    ? refused(approvalRefusals.no('APPROVER_IS_AUTHOR', FIELD))
    : accepted(approverId);
}

/** What has to be there before a launch: approval, training, the right day; every lack is named (rulebook ACT-12). */
export function launchFaults(campaign: Campaign, trainedCount: number, today: LocalDate): LaunchRefusal[] {
  const { no } = launchRefusals;
  const { state, startsOn, endsOn } = campaign;
  if (state !== 'DRAFT' && state !== 'APPROVED') return [wrongState(campaign)];
  return [
    ...(state === 'DRAFT' ? [no('CAMPAIGN_NOT_APPROVED', FIELD)] : []),
    ...(trainedCount === 0 ? [no('NOBODY_TRAINED', FIELD)] : []),
    ...(today < startsOn ? [no('CAMPAIGN_NOT_YET', FIELD, { startsOn })] : []),
    ...(today >= endsOn ? [no('CAMPAIGN_OVER', FIELD)] : []),
  ];
}
