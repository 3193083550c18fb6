import { localDate } from '@autoclub/domain-kit';
import { CAMPAIGN_STATES, campaignTransitions } from './campaign';
import type { Campaign, CampaignState } from './campaign';
import { planCampaign } from './campaign-plan';
import type { PlanInput } from './campaign-plan';
import { decideApproval, launchFaults } from './launch';
import { weekOf } from './week';

const plan: PlanInput = {
  code: 'WINTER_CHECK_2026',
  nameZh: '冬季检测',
  nameEn: 'Winter check',
  target: { by: 'SEGMENT', segmentId: 'seg_1' },
  channels: ['SMS'],
  salesChannelCode: null,
  packCode: null,
  scriptZh: '冬季检测八折。',
  scriptEn: 'A fifth off the winter check.',
  budget: null,
  startsOn: localDate('2026-11-21'),
  endsOn: localDate('2026-12-21'),
  controlPercent: null,
};
const { budget: _, controlPercent: __, ...planned } = plan;
const campaign = (state: CampaignState): Campaign => ({
  ...planned,
  budgetMinor: null,
  controlShare: 1_000,
  id: 'cmg_1',
  dealerId: 'dlr_1',
  state,
  seed: 'cmg_1',
  draftedById: 'stf_1',
  draftedAt: new Date(0),
  approvedById: null,
  approvedAt: null,
  launchedAt: null,
  launchedOn: null,
  treatedCount: 0,
  controlCount: 0,
  otherCostMinor: 0,
  traceId: 'a'.repeat(32),
});
const read = (differences: Partial<PlanInput>) =>
  planCampaign({ ...plan, ...differences }, { today: localDate('2026-11-21'), controlShare: 1_000 });
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? [];

describe('ACT-09: the plan of a campaign', () => {
  it.each<[string, Partial<PlanInput>, string[]]>([
    ['as it is', {}, []],
    ['without a channel', { channels: [] }, ['CHANNEL_REQUIRED']],
    ['that ends when it begins', { endsOn: plan.startsOn }, ['PERIOD_INVALID']],
    ['of 366 days', { endsOn: localDate('2027-11-22') }, []],
    ['of 367 days', { endsOn: localDate('2027-11-23') }, ['CAMPAIGN_TOO_LONG']],
    [
      'whose first day after it is today',
      { startsOn: localDate('2026-11-01'), endsOn: localDate('2026-11-21') },
      ['ENDS_IN_PAST'],
    ],
    ['that ends today', { startsOn: localDate('2026-11-01'), endsOn: localDate('2026-11-22') }, []],
    ['that holds out nobody', { controlPercent: 0 }, []],
    ['that holds out half', { controlPercent: 50 }, []],
    ['that holds out more than half', { controlPercent: 51 }, ['NUMBER_OUT_OF_RANGE']],
    ['with a negative budget', { budget: { amount: '-1.00', currencyCode: 'CNY' } }, ['AMOUNT_NEGATIVE']],
    ['without a script', { scriptZh: ' ' }, ['TEXT_REQUIRED']],
  ])('ACT-09: one %s', (_, differences, expected) => {
    expect(codes(read(differences))).toEqual(expected);
  });

  it('ACT-09: holds out the share of the programme unless it says another one', () => {
    expect(read({})).toMatchObject({ value: { controlShare: 1_000 } });
    expect(read({ controlPercent: 25 })).toMatchObject({ value: { controlShare: 2_500 } });
  });
});

describe('ACT-12: before a launch', () => {
  it.each([
    ['DRAFT', 1, '2026-11-21', ['CAMPAIGN_NOT_APPROVED']],
    ['DRAFT', 0, '2026-11-21', ['CAMPAIGN_NOT_APPROVED', 'NOBODY_TRAINED']],
    ['APPROVED', 0, '2026-11-21', ['NOBODY_TRAINED']],
    ['APPROVED', 1, '2026-11-20', ['CAMPAIGN_NOT_YET']],
    ['APPROVED', 1, '2026-11-21', []],
    ['APPROVED', 1, '2026-12-20', []],
    ['APPROVED', 1, '2026-12-21', ['CAMPAIGN_OVER']],
    ['RUNNING', 1, '2026-11-21', ['CAMPAIGN_STATE_WRONG']],
    ['FINISHED', 1, '2026-11-21', ['CAMPAIGN_STATE_WRONG']],
    ['CANCELLED', 1, '2026-11-21', ['CAMPAIGN_STATE_WRONG']],
  ] as const)('ACT-12: %s, %i trained, on %s: %j', (state, trained, today, expected) => {
    const faults = launchFaults(campaign(state), trained, localDate(today));
    expect(faults.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['another person', 'DRAFT', 'stf_2', []],
    ['the author', 'DRAFT', 'stf_1', ['APPROVER_IS_AUTHOR']],
    ['a system', 'DRAFT', null, ['APPROVER_REQUIRED']],
    ['another person, twice', 'APPROVED', 'stf_2', ['CAMPAIGN_STATE_WRONG']],
  ] as const)('ACT-12: approved by %s', (_, state, approver, expected) => {
    expect(codes(decideApproval(campaign(state), approver))).toEqual(expected);
  });

  it('ACT-09: every state can be reached, and what is over stays so', () => {
    const reached = new Set(['DRAFT', ...Object.values(campaignTransitions).flat()]);
    expect([...reached].sort()).toEqual([...CAMPAIGN_STATES].sort());
    expect([campaignTransitions.FINISHED, campaignTransitions.CANCELLED]).toEqual([[], []]);
  });

  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-21', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
  ])('ACT-12: the week of %s begins on %s', (day, from) => {
    expect(weekOf(localDate(day)).from).toBe(from);
  });
});
