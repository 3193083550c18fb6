import type { ProgrammeVersion } from '@autoclub/programme-config';
import { localDate } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { testHost } from '../../../test/builders/host';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { whatIfTask } from './what-if.task';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly memberCount: number;
  readonly changedMemberCount: number;
  readonly pointsNow: number;
  readonly pointsThen: number;
  readonly costNowAmount: { amount: string };
  readonly costThenAmount: { amount: string };
  readonly cells: readonly Record<string, unknown>[];
  readonly membersChangedMost: readonly Record<string, unknown>[] | null;
}

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
const manager = principals.staffOf('dlr_one', ['CLUB_MANAGER']);
const other = principals.staffOf('dlr_two', ['CLUB_MANAGER']);
const region = principals.regionAnalystOf('reg_east');
const oem = principals.oemAnalyst();

beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.dealer('dlr_two'));
  const order = (id: string, day: string, amount: string, customerId = 'cus_1', dealerId = 'dlr_one') =>
    build.settled({ id, day, customerId, dealerId, lines: [['LABOUR', amount]] });
  await db.feed(
    build.activated(),
    build.activated({ id: 'mem_2', customerId: 'cus_2' }),
    build.activated({ id: 'mem_3', customerId: 'cus_3', dealerId: 'dlr_two' }),
  );
  await db.feed(
    order('ror_before', '2026-03-31', '3000.00'),
    order('ror_april', '2026-04-01', '1999.99'),
    order('ror_may', '2026-05-31', '60.00'),
    order('ror_after', '2026-06-01', '5000.00'),
    order('ror_stranger', '2026-04-10', '5000.00', 'cus_none'),
    order('ror_same', '2026-04-10', '40.00', 'cus_2'),
    order('ror_two', '2026-04-10', '1000.00', 'cus_3', 'dlr_two'),
  );
  await db.feed(build.attended());
});
afterAll(() => db.drop());

const SHOWN = `id state stateLabel doneCount totalCount memberCount changedMemberCount pointsNow pointsThen
  costNowAmount { amount } costThenAmount { amount }
  cells { month tierCode isSuppressed documentCount memberCount pointsNow pointsThen reachedNowCount reachedThenCount }
  membersChangedMost { membership { id } pointsNow pointsThen tierNowCode tierThenCode }`;
const START = `mutation ($input: PointsWhatIfStartInput!) {
  pointsWhatIfStart(input: $input) { replayed userErrors { code field message } whatIf { ${SHOWN} } } }`;

let keys = 0;
const draft = (more = {}) => ({
  input: {
    idempotencyKey: `what-if ${++keys}`,
    period: { from: '2026-04-01', to: '2026-06-01' },
    numbers: [{ path: 'points.repairStepMinor', value: '4000' }],
    ...more,
  },
});
const start = async (principal = manager, variables = draft(), language: 'zh' | 'en' = 'en') => {
  const { data, errors } = await ask(principal, START, variables, language);
  expect(errors).toBeUndefined();
  return data?.['pointsWhatIfStart'] as {
    replayed: boolean;
    whatIf: Shown | null;
    userErrors: { code: string; field: string[]; message: string }[];
  };
};
const shown = async (id: string, principal = manager) => {
  const { data } = await ask(principal, `query ($id: ID!) { pointsWhatIf(id: $id) { ${SHOWN} } }`, { id });
  return data?.['pointsWhatIf'] as Shown | null;
};
const goThroughAll = async (programmes: readonly ProgrammeVersion[] = []) => {
  const task = whatIfTask(testHost(db.database, { programmes }));
  while (await task.run(new AbortController().signal));
};
/** Everything the books and the judgements hold, row by row. */
const ledgerRows = () =>
  db.owner.query(`
    select (select json_agg(t order by t.transaction_id) from points_transaction t)::text as transactions,
           (select json_agg(e order by e.transaction_id, e.leg) from points_entry e)::text as entries,
           (select json_agg(a order by a.account_id) from points_account a)::text as accounts,
           (select json_agg(l order by l.account_id, l.opened_by) from points_lot l)::text as lots,
           (select json_agg(d order by d.source_id) from earning_document d)::text as documents,
           (select count(*) from outbox) as events`);

describe('a what-if', () => {
  it('PTS-10: says points, cost and tier moves by month and tier, and writes nothing to the books', async () => {
    const before: unknown = await ledgerRows();
    const { whatIf } = await start();
    expect(whatIf).toMatchObject({ state: 'WAITING', doneCount: 0, pointsThen: 0 });
    await goThroughAll();
    expect(await ledgerRows()).toEqual(before);
    expect(await shown(whatIf?.id ?? '')).toMatchObject({
      state: 'DONE',
      doneCount: 4,
      totalCount: 4,
      memberCount: 2,
      changedMemberCount: 2,
      pointsNow: 40,
      pointsThen: 51,
      costNowAmount: { amount: '40.00' },
      costThenAmount: { amount: '51.00' },
      cells: [
        {
          month: '2026-04-01',
          tierCode: 'BASIC',
          documentCount: 2,
          memberCount: 2,
          pointsNow: 39,
          pointsThen: 50,
        },
        {
          month: '2026-04-01',
          tierCode: 'SILVER',
          documentCount: 0,
          reachedNowCount: 0,
          reachedThenCount: 1,
        },
        {
          month: '2026-05-01',
          tierCode: 'BASIC',
          documentCount: 1,
          memberCount: 1,
          pointsNow: 1,
          pointsThen: 1,
        },
        {
          month: '2026-05-01',
          tierCode: 'SILVER',
          documentCount: 0,
          reachedNowCount: 1,
          reachedThenCount: 0,
        },
      ],
      membersChangedMost: [
        { membership: { id: 'mem_1' }, pointsNow: 40, pointsThen: 50, tierNowCode: 'SILVER' },
        { membership: { id: 'mem_2' }, pointsNow: 0, pointsThen: 1, tierThenCode: 'BASIC' },
      ],
    });
  });

  it('PTS-10: comes to the same in portions of any size, and goes on after a stop', async () => {
    const { whatIf } = await start();
    const { whatIf: again } = await start();
    const task = whatIfTask(testHost(db.database), 1);
    await task.run(new AbortController().signal);
    expect(await shown(whatIf?.id ?? '')).toMatchObject({ state: 'RUNNING', totalCount: 4 });
    while (await task.run(new AbortController().signal));
    const withoutId = async (id = '') => ({ ...(await shown(id)), id: '' });
    const inPortions = await withoutId(whatIf?.id);
    expect(inPortions).toMatchObject({ state: 'DONE', doneCount: 4, pointsThen: 51 });
    expect(await withoutId(again?.id)).toEqual(inPortions);
  });

  it('PTS-10: two copies of the service at once do each portion once', async () => {
    const { whatIf } = await start();
    const tasks = [1, 2, 3].map(() => whatIfTask(testHost(db.database), 1));
    for (let round = 0; round < 10; round++)
      await Promise.all(tasks.map((task) => task.run(new AbortController().signal)));
    expect(await shown(whatIf?.id ?? '')).toMatchObject({ state: 'DONE', doneCount: 4, pointsThen: 51 });
  });

  it('PTS-10, CONV-3: a draft of the numbers in force changes nothing', async () => {
    const numbers = [{ path: 'points.repairStepMinor', value: '5000' }];
    const { whatIf } = await start(manager, draft({ numbers }));
    await goThroughAll();
    expect(await shown(whatIf?.id ?? '')).toMatchObject({ changedMemberCount: 0, membersChangedMost: [] });
  });

  it('PTS-10, CONV-3: is held against the numbers that held then, not those of today', async () => {
    const later: ProgrammeVersion = {
      id: 'SH01@2',
      level: 'DEALER',
      scopeId: 'dlr_one',
      effectiveFrom: localDate('2026-05-01'),
      values: { points: { repairPointsPerStep: 3 } },
    };
    const { whatIf } = await start();
    await goThroughAll([later]);
    const cells = (await shown(whatIf?.id ?? ''))?.cells ?? [];
    expect(cells.map(({ pointsThen }) => pointsThen)).toEqual([50, 0, 3, 0]);
  });

  it('PTS-10: one that cannot be gone through is given up in the end', async () => {
    const { whatIf } = await start();
    const host = testHost(db.database);
    const broken = {
      ...host,
      programmes: {
        ...host.programmes,
        versions: () => {
          throw new Error('lost');
        },
      },
    };
    const task = whatIfTask(broken);
    for (let round = 0; round < 4; round++) await task.run(new AbortController().signal);
    expect(await shown(whatIf?.id ?? '')).toMatchObject({ state: 'WAITING' });
    await task.run(new AbortController().signal);
    expect(await shown(whatIf?.id ?? '')).toMatchObject({ state: 'FAILED', stateLabel: 'Failed' });
  });
});

describe('who asks what would be', () => {
  it('ANA-08, PTS-10: a region asks for its dealers, sees no member, and no group of fewer than 5 people', async () => {
    const { whatIf } = await start(region);
    await goThroughAll();
    const seen = await shown(whatIf?.id ?? '', region);
    expect(seen).toMatchObject({ state: 'DONE', memberCount: 3, pointsNow: 60, membersChangedMost: null });
    expect(seen?.cells).not.toHaveLength(0);
    for (const cell of seen?.cells ?? [])
      expect(cell).toMatchObject({ isSuppressed: true, pointsNow: null, documentCount: null });
  });

  it.each([
    ['a dealer sees none of a region', region, manager, false],
    ['a region sees none of a dealer', manager, region, false],
    ['another dealer sees none', manager, other, false],
    ['another region sees none', region, principals.regionAnalystOf('reg_west'), false],
    ['the OEM sees those of a region', region, oem, true],
    ['a region sees none of the OEM', oem, region, false],
  ])('PLT-02: %s', async (_, asker, onlooker, isSeen) => {
    const { whatIf } = await start(asker);
    expect((await shown(whatIf?.id ?? '', onlooker)) !== null).toBe(isSeen);
    await goThroughAll();
  });

  it('PLT-01: an auditor only looks', async () => {
    const { errors } = await ask(principals.auditor(), START, draft());
    expect(errors?.[0]?.message).toBe('Only a dealer, a region or the OEM may ask what would be.');
  });
});

describe('a what-if that is refused', () => {
  it('CONV-5: the same key again returns the same, with another draft it is refused', async () => {
    const variables = draft();
    const first = await start(manager, variables);
    const again = await start(manager, variables);
    expect([again.replayed, again.whatIf?.id]).toEqual([true, first.whatIf?.id]);
    const numbers = [{ path: 'points.repairStepMinor', value: '1' }];
    const changed = await start(manager, { input: { ...variables.input, numbers } });
    expect(changed.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    await goThroughAll();
  });

  it.each(['zh', 'en'] as const)('PLT-05: says why in %s, and nothing is kept', async (language) => {
    const kept = () => db.owner.query('select count(*) from what_if');
    const before: unknown = await kept();
    const tooLong = { from: '1926-11-21', to: '2026-11-21' };
    const { whatIf, userErrors } = await start(manager, draft({ period: tooLong }), language);
    expect(whatIf).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'PERIOD_TOO_LONG', field: ['input', 'period'] }]);
    expect(userErrors[0]?.message).toBe(
      language === 'zh' ? '期间最长 10 年。' : 'The period may span at most 10 years.',
    );
    expect(await kept()).toEqual(before);
  });
});
