import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintOpened, segmentMembersChanged } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');
const QUERIES = new Map(
  [...README.matchAll(/```graphql\n((?:query|mutation) (\w+)[\s\S]*?)```/g)].map(([, text = '', name]) => [
    name,
    text,
  ]),
);
const specialist = {
  ...principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST', 'CLUB_MANAGER']),
  staffMemberId: 'stf_1',
};

describe('the queries of the README about contact with customers', () => {
  let house: Activities;
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
    await house.feed(given.dealer('dlr_1'), given.customer('cus_1', 'dlr_1'), given.staff('stf_1', 'dlr_1'));
    await house.feed(
      given.settled('ror_1'),
      given.judged('ror_1'),
      given.member('mem_1', 'cus_1', 'dlr_1', { activatedOn: '2026-03-01', validTo: '2027-04-02' }),
    );
    await give('callBackRecord', { customerId: 'cus_1', outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY' });
    await runCampaign();
    const complaint = { ...complaintOpened.example, dealerId: 'dlr_1', customerId: 'cus_1' };
    await house.feed(deliver(complaintOpened, { ...complaint, ownerStaffMemberId: 'stf_1' }));
    for (const titleEn of ['Autumn tour', 'Winter tour'])
      await give('bulletinItemSubmit', {
        kind: 'NEWS',
        titleZh: '自驾',
        titleEn,
        textZh: '出发。',
        textEn: 'Off.',
      });
    const rows = await house.owner.query<{ id: string }[]>(
      `select id from bulletin_item where title_en like 'A%'`,
    );
    await give('bulletinItemPublish', { bulletinItemId: rows[0]?.id });
  });
  afterAll(() => house.drop());

  const give = async (mutation: string, said: object, by = specialist): Promise<void> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    const input = { idempotencyKey: `key-${++keys}`, ...said };
    const { data, errors } = await house.ask(by, source, { input });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ [mutation]: { userErrors: [] } });
  };

  let campaignId = '';
  const runCampaign = async (): Promise<void> => {
    const { example } = segmentMembersChanged;
    const members = { segmentId: 'seg_1', dealerId: 'dlr_1', addedCustomerIds: ['cus_1'] };
    await house.feed(deliver(segmentMembersChanged, { ...example, ...members }));
    await give('campaignDraft', {
      ...{ code: 'WINTER', nameZh: '冬检', nameEn: 'Winter check', segmentId: 'seg_1', channels: ['PHONE'] },
      ...{ scriptZh: '冬检八折。', scriptEn: 'A fifth off.', controlPercent: 0 },
      ...{ startsOn: '2026-11-21', endsOn: '2026-12-21' },
    });
    const rows = await house.owner.query<{ id: string }[]>('select id from campaign');
    campaignId = rows[0]?.id ?? '';
    await give('campaignTrain', { campaignId, staffMemberIds: ['stf_1'], trainedOn: '2026-11-20' });
    await give('campaignApprove', { campaignId }, { ...specialist, staffMemberId: 'stf_2' });
    await give('campaignLaunch', { campaignId });
  };

  const asked: [string, object, object][] = [
    [
      'WouldBeSent',
      {},
      {
        remindersPreview: {
          nodes: [{ customer: { id: 'cus_1' }, channel: 'SMS', dueAt: '2027-03-03T02:00:00.000Z' }],
        },
      },
    ],
    [
      'Sent',
      { week: { from: '2026-11-16', to: '2026-11-23' } },
      {
        messages: { nodes: [{ channel: 'SMS', state: 'QUEUED', reason: 'SETTLEMENT:ror_1' }] },
        messageBudgets: expect.arrayContaining([{ channel: 'SMS', spent: { amount: '0.00' }, budget: null }]),
      },
    ],
    [
      'CallBacks',
      { period: { from: '2026-11-21', to: '2026-11-22' } },
      {
        callBacks: { nodes: [{ reason: 'FAR_AWAY', action: 'PICK_UP_SERVICE', gift: null }] },
        callBackCounts: [{ outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY', count: 1 }],
      },
    ],
    [
      'CampaignsThisWeek',
      {},
      { campaignsThisWeek: { nodes: [{ code: 'WINTER', script: 'A fifth off.', trainings: [{}] }] } },
    ],
    [
      'CampaignResult',
      {},
      { campaign: { state: 'RUNNING', treatedCount: 1, controlCount: 0, result: { verdict: 'TOO_FEW' } } },
    ],
    [
      'MyDay',
      { day: '2026-11-21' },
      {
        nextActions: {
          nodes: [{ reason: 'COMPLAINT', why: 'A complaint of 2026-11-21 is not closed yet.' }],
        },
      },
    ],
    [
      'Bulletin',
      {},
      {
        bulletin: { nodes: [{ title: 'Autumn tour', photoUrls: [] }] },
        bulletinItems: { nodes: [{ title: 'Winter tour' }] },
      },
    ],
  ];

  it.each(asked)('%s', async (name, variables, expected) => {
    const { data, errors } = await house.ask(specialist, QUERIES.get(name) ?? '', {
      id: campaignId,
      ...variables,
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject(expected);
  });
});
