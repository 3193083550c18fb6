import { type DeliveredEvent, catalogue } from '@autoclub/event-contracts';
import { countStatements } from '@autoclub/testing';
import * as build from '../../../test/builders/events';
import { ledgerPicture } from '../../../test/builders/ledger-picture';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { referralRefused, referred } from '../../../test/builders/referral-events';

interface Posted {
  readonly kind: string;
  readonly points: number;
  readonly first: boolean;
}

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
afterEach(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.empty();
});
afterAll(() => db.drop());

const postings = (sourceId = 'ror_1'): Promise<Posted[]> =>
  db.owner.query(
    `select t.kind, e.points, t.corrects_transaction_id is null as first
       from points_transaction t join points_entry e using (dealer_id, transaction_id)
      where e.leg = 1 and t.source_id = $1 order by t.source_revision`,
    [sourceId],
  );

const account = async (id = 'pac_1') =>
  (
    await db.owner.query(
      'select total, available, held, qualifying_points, sequence from points_account where account_id = $1',
      [id],
    )
  )[0];

const judgement = async (sourceId = 'ror_1') =>
  (await db.owner.query('select outcome, points from earning_document where source_id = $1', [sourceId]))[0];

describe('earning from a settled order', () => {
  it('PTS-02: 950.00 labour after discount and 249.99 parts earn 23 points with their explanation', async () => {
    await db.feed(build.dealer(), build.activated());
    await db.feed(
      build.settled({
        lines: [
          ['LABOUR', '950.00'],
          ['PART', '249.99'],
        ],
        correlationId: 'c'.repeat(32),
      }),
    );
    expect(await account()).toEqual({
      total: 23,
      available: 23,
      held: 0,
      qualifying_points: 23,
      sequence: 1,
    });
    const [entry] = await db.owner.query('select * from points_transaction');
    expect(entry).toMatchObject({
      kind: 'EARN',
      source_type: 'REPAIR_ORDER',
      business_day: '2026-11-21',
      posted_on: '2026-11-22',
      correlation_id: 'c'.repeat(32),
      explanation: { ruleId: 'PTS-02', ruleVersion: 'default@1', formula: 'floor(1199.99 / 50)', result: 23 },
    });
  });

  it.each([
    ['one refund', [['870.00', 17]], ['EARN 20', 'CORRECTION -3']],
    [
      'two refunds',
      [
        ['870.00', 17],
        ['500.00', 10],
      ],
      ['EARN 20', 'CORRECTION -3', 'CORRECTION -7'],
    ],
    ['a refund within the remainder', [['1000.00', 20]], ['EARN 20']],
    ['a refund of everything', [['0.00', 0]], ['EARN 20', 'CORRECTION -20']],
    ['an amendment upwards', [['1250.00', 25]], ['EARN 20', 'CORRECTION 5']],
  ] as [string, [string, number][], string[]][])(
    'PTS-05: after %s of 1 000.00 the difference is posted and refers to the first entry',
    async (_, changes, expected) => {
      const lines = (amount: string) => ({ lines: [['LABOUR', amount] as const] });
      await db.feed(build.dealer(), build.activated(), build.settled(lines('1000.00')));
      for (const [index, [amount]] of changes.entries())
        await db.feed(build.refunded({ ...lines(amount), sequence: index + 2 }));
      const posted = await postings();
      expect(posted.map(({ kind, points }) => `${kind} ${points}`)).toEqual(expected);
      expect(posted.map(({ first }) => first)).toEqual(expected.map((text) => text.startsWith('EARN')));
      const worth = changes.at(-1)?.[1] ?? 0;
      expect(await account()).toMatchObject({ total: worth, qualifying_points: worth });
    },
  );

  it('PTS-05: settled and refunded in one batch make the same entries as one after the other', async () => {
    await db.feed(build.dealer(), build.activated());
    const order = build.settled({ lines: [['LABOUR', '1000.00']] });
    const less = build.amended({ lines: [['LABOUR', '870.00']] });
    await db.feed(order, less);
    expect((await postings()).map(({ points }) => points)).toEqual([20, -3]);
  });

  it('PTS-04: the same event again, and an older one after a newer, change nothing', async () => {
    const order = build.settled({ lines: [['LABOUR', '1000.00']] });
    await db.feed(
      build.dealer(),
      build.activated(),
      order,
      build.refunded({ lines: [['LABOUR', '870.00']] }),
    );
    await db.feed(order, order);
    expect((await postings()).map(({ points }) => points)).toEqual([20, -3]);
  });

  it('PTS-02: insurer, warranty and free items, and boutique, earn nothing', async () => {
    await db.feed(build.dealer(), build.activated());
    await db.feed(
      build.settled({
        lines: [
          ['LABOUR', '900.00', 'INSURER'],
          ['PART', '900.00', 'WARRANTY'],
          ['OTHER', '900.00', 'CLUB'],
          ['BOUTIQUE', '900.00'],
        ],
      }),
    );
    expect(await judgement()).toEqual({ outcome: 'NOT_ELIGIBLE', points: 0 });
    expect(await postings()).toEqual([]);
  });
});

describe('earning from policies and activities', () => {
  it.each([
    ['bought here', build.policy('3200.00'), 'EARNED', 10],
    ['bought elsewhere', build.policy('3200.00', false), 'NOT_ELIGIBLE', 0],
    ['below a step', build.policy('299.99'), 'BELOW_ONE_STEP', 0],
    ['exactly a step', build.policy('300.00'), 'EARNED', 1],
  ])('PTS-02: a policy %s', async (_, event, outcome, points) => {
    await db.feed(build.dealer(), build.activated(), event);
    expect(await judgement('pol_1')).toEqual({ outcome, points });
  });

  it('PTS-02: attending an activity earns 5 points, once per registration', async () => {
    await db.feed(build.dealer(), build.activated(), build.attended(), build.attended());
    expect(await account()).toMatchObject({ total: 5, sequence: 1 });
  });
});

describe('earning from referrals and packages', () => {
  it('PTS-02, MEM-10: a confirmed referral earns the referrer 50 points, once however often it arrives', async () => {
    await db.feed(build.dealer(), build.activated(), referred(), referred());
    expect(await judgement('rfl_1')).toEqual({ outcome: 'EARNED', points: 50 });
    expect(await account()).toMatchObject({ total: 50, qualifying_points: 50, sequence: 1 });
  });

  it.each([
    ['paid by the sales department', {}, { isPaidBySales: true }, 'NOT_ELIGIBLE', 0],
    ['confirmed the day before the card', {}, { confirmedOn: '2026-02-28' }, 'NOT_A_MEMBER', 0],
    ['confirmed on the first day of the card', {}, { confirmedOn: '2026-03-01' }, 'EARNED', 50],
    ['confirmed on the last day of the card', {}, { confirmedOn: '2028-02-29' }, 'EARNED', 50],
    ['confirmed after the card ended', { to: '2026-11-21' }, {}, 'NOT_A_MEMBER', 0],
  ])('PTS-02, PTS-03, MEM-10: a referral %s', async (_, card, more, outcome, points) => {
    await db.feed(build.dealer(), referred(more), build.activated(card));
    expect(await judgement('rfl_1')).toEqual({ outcome, points });
  });

  it.each<[string, (events: { confirmed: DeliveredEvent; rejected: DeliveredEvent }) => DeliveredEvent[]]>([
    ['after it', ({ confirmed, rejected }) => [confirmed, rejected]],
    ['several times', ({ confirmed, rejected }) => [confirmed, rejected, confirmed, rejected]],
    ['before it', ({ confirmed, rejected }) => [rejected, confirmed]],
  ])('MEM-10, PTS-05: a referral rejected %s was confirmed gives nothing', async (_, inOrder) => {
    const events = { confirmed: referred(), rejected: referralRefused() };
    for (const event of [build.dealer(), build.activated(), ...inOrder(events)]) await db.feed(event);
    expect(await judgement('rfl_1')).toEqual({ outcome: 'NOT_ELIGIBLE', points: 0 });
    const rows = await postings('rfl_1');
    expect(rows.reduce((sum, { points }) => sum + Number(points), 0)).toBe(0);
    expect(rows.length).toBeLessThanOrEqual(2);
  });

  it('MEM-10, PTS-05: the fifty points of a confirmed referral go back by one entry that names the first', async () => {
    await db.feed(build.dealer(), build.activated(), referred());
    await db.feed(referralRefused(), referralRefused());
    expect(await postings('rfl_1')).toMatchObject([
      { kind: 'EARN', points: 50 },
      { kind: 'CORRECTION', points: -50 },
    ]);
    expect(await account()).toMatchObject({ total: 0, qualifying_points: 0, sequence: 2 });
  });

  it('PTS-02, PTS-05, SVC-08: a package earns at its sale and gives back what a refund takes', async () => {
    await db.feed(build.dealer(), build.activated(), build.packaged('2000.00'));
    expect(await judgement('pkg_1')).toEqual({ outcome: 'EARNED', points: 40 });
    await db.feed(build.packageReturned('400.00'));
    expect(await postings('pkg_1')).toMatchObject([{ points: 40 }, { kind: 'CORRECTION', points: -32 }]);
  });
});

describe('only members earn', () => {
  const order = (day: string) => build.settled({ day, lines: [['LABOUR', '1000.00']] });

  it.each([
    ['the day before it began', '2026-02-28', 'NOT_A_MEMBER', 0],
    ['the day it began', '2026-03-01', 'EARNED', 20],
    ['the last day', '2028-02-29', 'EARNED', 20],
    ['the day after it ended', '2028-03-01', 'NOT_A_MEMBER', 0],
  ])('PTS-03, CONV-6: settled on %s, whichever arrives first', async (_, day, outcome, points) => {
    await db.feed(build.dealer(), build.activated(), order(day));
    expect(await judgement()).toEqual({ outcome, points });
    const inOrder = await ledgerPicture(db.owner);
    await db.empty();
    await db.feed(build.dealer(), order(day), build.activated());
    expect(await ledgerPicture(db.owner)).toEqual(inOrder);
  });

  it('PTS-03: a change of tier that extends the card lets a later document earn after all', async () => {
    await db.feed(build.dealer(), build.activated({ to: '2026-11-01' }), order('2026-11-21'));
    expect(await judgement()).toMatchObject({ outcome: 'NOT_A_MEMBER' });
    await db.feed(build.tier({ from: '2026-10-01', to: '2028-10-01' }));
    expect(await judgement()).toEqual({ outcome: 'EARNED', points: 20 });
  });

  it('CONV-6: a document that waited for its membership keeps the trace of its bill', async () => {
    await db.feed(build.dealer());
    await db.feed(build.settled({ lines: [['LABOUR', '1000.00']], correlationId: 'b'.repeat(32) }));
    const membership = build.activated();
    await db.feed(membership);
    expect(await db.owner.query('select correlation_id, causation_id from points_transaction')).toEqual([
      { correlation_id: 'b'.repeat(32), causation_id: membership.id },
    ]);
  });

  it('CONV-3: a document of a dealer that is not known yet waits and is judged when the dealer comes', async () => {
    await db.feed(build.activated(), order('2026-11-21'));
    expect(await db.owner.query('select premise from parked_event')).toEqual([{ premise: 'dealer dlr_one' }]);
    expect(await judgement()).toBeUndefined();
    await db.feed(build.dealer());
    expect(await judgement()).toEqual({ outcome: 'EARNED', points: 20 });
    expect(await db.owner.query('select 1 from parked_event')).toEqual([]);
  });

  it('PTS-05: an order that turns out to be another customer’s moves its points', async () => {
    await db.feed(build.dealer(), build.activated(), build.activated({ id: 'mem_2', customerId: 'cus_2' }));
    await db.feed(order('2026-11-21'));
    await db.feed(build.amended({ customerId: 'cus_2', lines: [['LABOUR', '1000.00']] }));
    expect(await account('pac_1')).toMatchObject({ total: 0, qualifying_points: 0 });
    expect(await account('pac_2')).toMatchObject({ total: 20, qualifying_points: 20 });
  });
});

describe('what is published', () => {
  it('ACT-07: a document of long ago is judged and its points published, its judgement is no news', async () => {
    await db.feed(build.dealer(), build.activated());
    await db.feed(build.settled({ id: 'ror_31', day: '2026-10-22', lines: [['LABOUR', '1000.00']] }));
    await db.feed(build.settled({ id: 'ror_32', day: '2026-10-21', lines: [['LABOUR', '1000.00']] }));
    expect(await judgement('ror_32')).toEqual({ outcome: 'EARNED', points: 20 });
    const published: { name: string; source: string }[] = await db.owner.query(
      `select split_part(type, '.', 3) as name, data->>'sourceId' as source from outbox order by id`,
    );
    expect(published.filter(({ name }) => name === 'points-posted')).toHaveLength(2);
    expect(published.filter(({ name }) => name === 'earning-judged').map(({ source }) => source)).toEqual([
      'ror_31',
    ]);
  });

  it('PTS-01, PTS-02: every entry and every judgement is an event that fits its contract, in order', async () => {
    await db.feed(build.dealer(), build.activated(), build.settled({ lines: [['LABOUR', '1000.00']] }));
    await db.feed(build.refunded({ lines: [['LABOUR', '870.00']] }));
    const rows: { type: string; subject: string; sequence: number; data: Record<string, unknown> }[] =
      await db.owner.query('select type, subject, sequence, data from outbox order by id');
    for (const row of rows) {
      const contract = catalogue.find(({ type }) => type === row.type);
      expect(contract?.schema.safeParse(row.data)).toMatchObject({ success: true });
      expect(row.subject).toBe(row.data[contract?.key ?? '']);
    }
    expect(rows.map(({ type, sequence, data }) => [type.split('.')[2], sequence, data['points']])).toEqual([
      ['points-posted', 1, 20],
      ['earning-judged', 1, 20],
      ['points-posted', 2, -3],
      ['earning-judged', 2, 17],
    ]);
    expect(rows[2]?.data).toMatchObject({
      kind: 'CORRECTION',
      ruleId: 'PTS-05',
      balance: { available: 17, held: 0, total: 17 },
      qualifyingPoints: 17,
      membershipId: 'mem_1',
      entryId: expect.stringMatching(/^pte_/) as unknown,
    });
  });
});

describe('a batch', () => {
  it('posts 500 orders of 100 members in as many statements as one', async () => {
    const statements = countStatements(db.database.dataSource);
    const customers = Array.from({ length: 100 }, (_, i) => `cus_b${i}`);
    await db.feed(build.dealer());
    await db.feed(...customers.map((customerId, i) => build.activated({ id: `mem_b${i}`, customerId })));
    const order = (i: number) =>
      build.settled({ id: `ror_b${i}`, customerId: customers[i % 100] ?? '', lines: [['LABOUR', '100.00']] });
    statements.reset();
    await db.feed(order(0));
    const forOne = statements.count();
    statements.reset();
    await db.feed(...Array.from({ length: 500 }, (_, i) => order(i + 1)));
    expect(statements.count()).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(13);
    const [sum] = await db.owner.query(`select sum(total)::bigint as total from points_account`);
    expect(sum).toEqual({ total: 1_002 });
  });

  it('PTS-06: lots live as long as the card by default', async () => {
    await db.feed(build.dealer(), build.activated(), build.settled({ lines: [['LABOUR', '1000.00']] }));
    expect(await db.owner.query('select granted, remaining, expires_on from points_lot')).toEqual([
      { granted: 20, remaining: 20, expires_on: null },
    ]);
  });
});
