import { createHash } from 'node:crypto';
import { randomIds } from '@autoclub/domain-kit';
import { customerClassified, repairOrderSettled } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { deliver, principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club, type DealerIds } from './club';
import { customerRow, customersCsv, importChunk, upTo } from './imports';
import { setTo } from './releases';
import { BASIC_DOCUMENTS, customerInput, registerCustomer, registerMember } from './requests';
import { give, registerStaff, type Given } from './staff';

type Case = readonly [
  what: string,
  code: string,
  mutation: string,
  input: () => Promise<object>,
  day?: string,
];

/** What the front line gets wrong most: each is a code with a text in both languages, and leaves no trace. */
describe('bad input', () => {
  let club: Club;
  let mine: DealerIds;
  let manager: Principal;
  let customers: string[];
  let serial = 1_000;

  const TODAY = '2026-11-21';
  const at = (day: string) => (club.now = new Date(`${day}T06:00:00Z`));
  const person = async (different: object = {}): Promise<string> => {
    const input = customerInput((serial += 1), { phone: phone(), isAnotherPerson: true, ...different });
    return (await registerCustomer(club, manager, input)).customer?.id ?? '';
  };
  const phone = () => `137${String(serial).padStart(8, '0')}`;
  const member = (wayIn: 'FEE' | 'GIFT_WITH_CAR' = 'FEE') =>
    registerMember(club, mine.dealerId, (serial += 1), wayIn);
  const advisor = () =>
    registerStaff(club, { ...mine, dealerCode: 'SH01' }, `SA-${(serial += 1)}`, ['SERVICE_ADVISOR']);
  const picks = (customerIds: readonly string[], managerId?: string) => ({
    quarterFrom: '2027-01-01',
    customerIds,
    managerId,
  });
  const release = async (effectiveOn: string, dealerId = mine.dealerId): Promise<string> => {
    const values = [setTo('points.activityPoints', 6 + (serial % 3))];
    const draft = { level: 'DEALER', scopeId: dealerId, effectiveOn, values, note: 'test' };
    const answer = await give<{ release: { id: string } }>(
      club,
      manager,
      'programmeReleaseDraft',
      draft,
      'release { id }',
    );
    return answer.release.id;
  };
  /** A member with a first service, who asks for the fee back. */
  const refund = async (wayIn: 'FEE' | 'GIFT_WITH_CAR') => {
    const { customerId, membershipId } = await member(wayIn);
    const repairOrderId = `ror_${serial}`;
    const order = { repairOrderId, dealerId: mine.dealerId, customerId, membershipId };
    const days = { businessDay: '2026-11-24', settledAt: '2026-11-24T06:00:00.000Z' };
    await club.deliver(deliver(repairOrderSettled, { ...repairOrderSettled.example, ...order, ...days }));
    return { membershipId, repairOrderId, documents: BASIC_DOCUMENTS };
  };

  beforeAll(async () => {
    club = await openClub();
    mine = await registerDealer(club, 'SH01');
    manager = await registerStaff(club, { ...mine, dealerCode: 'SH01' }, 'CM-01', ['CLUB_MANAGER']);
    for (const chunk of [upTo(200), upTo(303).slice(200)]) {
      const rows = chunk.map((i) => customerRow(i, { phone: `138${String(i).padStart(8, '0')}` }));
      await importChunk(club, principals.dmsOf(mine.dealerId), 'customersImport', customersCsv(...rows));
    }
    const rows = await club.db.owner.query<{ id: string }[]>(
      'select customer_id as id from customer order by 1',
    );
    customers = rows.map(({ id }) => id);
    await club.deliver(
      ...customers.map((customerId) =>
        deliver(customerClassified, { ...customerClassified.example, dealerId: mine.dealerId, customerId }),
      ),
    );
  });
  afterAll(() => club.close());
  beforeEach(() => void at(TODAY));

  /** Every row of every table, as one digest. */
  const everything = async (): Promise<string> => {
    const tables = await club.db.owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const digest = createHash('sha256');
    for (const { name } of tables) {
      const [row] = await club.db.owner.query<{ rows: string }[]>(
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as rows from "${name}" t`,
      );
      digest.update(`${name} ${row?.rows}`);
    }
    return digest.digest('hex');
  };

  const cases: readonly Case[] = [
    [
      'MEM-03: gold for money',
      'NEVER_FOR_MONEY',
      'membershipApply',
      async () => ({
        customerId: await person(),
        wayIn: 'FEE',
        tier: 'GOLD',
        feePaid: { amount: '999.00' },
        documents: BASIC_DOCUMENTS,
      }),
    ],
    [
      'MEM-10: a member who introduces himself',
      'SELF_REFERRAL',
      'referralIntroduce',
      async () => {
        const { membershipId } = await member();
        return { referrerMembershipId: membershipId, name: '张三', phone: phone(), vin: vinOf(serial) };
      },
    ],
    [
      'MEM-10: the introduction of a member',
      'ALREADY_A_MEMBER',
      'referralIntroduce',
      async () => {
        await member();
        const vin = vinOf(serial);
        const { membershipId } = await member();
        return { referrerMembershipId: membershipId, name: '李四', phone: phone(), vin };
      },
    ],
    [
      'MEM-13: the 301st customer of a roster',
      'ROSTER_FULL',
      'rosterPick',
      async () => {
        const { staffMemberId } = await advisor();
        await give(club, manager, 'rosterPick', picks(customers.slice(0, 300), staffMemberId));
        return picks(customers.slice(300, 301), staffMemberId);
      },
    ],
    [
      'MEM-13: a customer on two rosters',
      'CUSTOMER_ON_OTHER_ROSTER',
      'rosterPick',
      async () => {
        const [one, other] = [await advisor(), await advisor()];
        await give(club, manager, 'rosterPick', picks(customers.slice(302, 303), one.staffMemberId));
        return picks(customers.slice(302, 303), other.staffMemberId);
      },
    ],
    [
      'MEM-05: a renewal a day too late',
      'RENEWAL_TOO_LATE',
      'membershipRenew',
      async () => ({ membershipId: (await member()).membershipId, paidAmount: { amount: '180.00' } }),
      '2028-12-22',
    ],
    ['MEM-07: a refund on day 31', 'REFUND_TOO_LATE', 'membershipRefund', () => refund('FEE'), '2026-12-22'],
    [
      'MEM-07: a refund of a gift',
      'NOTHING_TO_REFUND',
      'membershipRefund',
      () => refund('GIFT_WITH_CAR'),
      '2026-12-21',
    ],
    [
      'MEM-02: a missing document',
      'DOCUMENT_MISSING',
      'membershipApprove',
      async () => {
        const wish = {
          customerId: await person(),
          wayIn: 'GIFT_WITH_CAR',
          documents: BASIC_DOCUMENTS.slice(1),
        };
        type Applied = { membership: { id: string } };
        const answer = await give<Applied>(club, manager, 'membershipApply', wish, 'membership { id }');
        return { membershipId: answer.membership.id };
      },
    ],
    [
      'CONV-7: a release that overlaps an announced one',
      'RELEASE_OVERLAPS',
      'programmeReleaseCheck',
      async () => {
        const first = { releaseId: await release('2027-06-01') };
        await give(club, manager, 'programmeReleaseCheck', first);
        await give(club, manager, 'programmeReleaseAnnounce', first);
        return { releaseId: await release('2027-06-01') };
      },
    ],
    [
      'CONV-8: the merge of a record with itself',
      'SAME_RECORD',
      'customersMerge',
      async () => {
        const survivorId = await person();
        return { survivorId, mergedId: survivorId };
      },
    ],
    [
      'CONV-8: the merge of a merged record',
      'ALREADY_MERGED',
      'customersMerge',
      async () => {
        const [one, other] = [
          await person(),
          await person({ phone: `137${String(serial).padStart(8, '0')}` }),
        ];
        await give(club, manager, 'customersMerge', { survivorId: one, mergedId: other });
        return { survivorId: await person(), mergedId: other };
      },
    ],
  ];

  const rows = cases.map(([what, code, mutation, input, day = TODAY]) => ({
    what,
    code,
    mutation,
    input,
    day,
  }));

  it.each(rows)('$what is $code, and nothing is written', async ({ code, mutation, input, day }) => {
    const asked = await input();
    at(day);
    const before = await everything();
    const refusal = (language: 'zh' | 'en') => refusedIn(language, mutation, asked);
    const [zh, en] = [await refusal('zh'), await refusal('en')];
    expect([...zh.userErrors, ...en.userErrors].map((error) => error.code)).toEqual([code, code]);
    expect(zh.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en.userErrors[0]?.message).toMatch(/^[\x20-\x7e]+\.$/);
    expect(await everything()).toBe(before);
  });

  async function refusedIn(language: 'zh' | 'en', mutation: string, input: object): Promise<Given> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { answer } = await club.ask<{ answer: Given }>(
      manager,
      `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), ...input } },
      language,
    );
    return answer;
  }
});
