import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintOpened } from '@autoclub/event-contracts';
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
    await give('callBackRecord', { customerId: 'cus_1', outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY' });
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

  const give = async (mutation: string, said: object): Promise<void> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    const input = { idempotencyKey: `key-${++keys}`, ...said };
    const { data, errors } = await house.ask(specialist, source, { input });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ [mutation]: { userErrors: [] } });
  };

  const asked: [string, object, object][] = [
    [
      'CallBacks',
      { period: { from: '2026-11-21', to: '2026-11-22' } },
      {
        callBacks: { nodes: [{ reason: 'FAR_AWAY', action: 'PICK_UP_SERVICE', gift: null }] },
        callBackCounts: [{ outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY', count: 1 }],
      },
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
    const { data, errors } = await house.ask(specialist, QUERIES.get(name) ?? '', variables);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject(expected);
  });
});
