import { earningJudged, type DataOf } from '@autoclub/event-contracts';
import { localDate } from '@autoclub/domain-kit';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { countStatements, principals } from '@autoclub/testing';
import { Readable } from 'node:stream';
import type { SettleAnswer } from '../../../test/builders/answers';
import { line, SETTLE, settleInput } from '../../../test/builders/documents';
import { FilesUnderTest } from '../../../test/builders/files';
import { hostAt, LedgerUnderTest, NOW, TRACE } from '../../../test/builders/ledger-under-test';
import { reconciliation } from '..';

const DAY = '2026-11-21';
const DAYS = `query ($day: LocalDate!) {
  reconciliation(day: $day) {
    day differencesPath
    totals { controlCount controlAmount { amount } ledgerCount ledgerAmount { amount } judgedCount differenceCount
             reasons { reason orderCount } }
    differences { roNumber reasons earningOutcome repairOrder { roNumber } }
    checks { checkedOn controlCount ledgerCount judgedCount differenceCount }
  }
}`;

interface DayAnswer {
  readonly totals: Record<string, unknown>;
  readonly differences: readonly { readonly roNumber: string; readonly reasons: readonly string[] }[];
  readonly checks: readonly Record<string, unknown>[];
  readonly differencesPath: string;
}

describe("SVC-22: the dealer's system, the ledger and the points, day by day", () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const settle = async (roNumber: string, amount: string, more: Record<string, unknown> = {}) => {
    const times = { openedAt: `${DAY}T01:00:00Z`, settledAt: `${DAY}T02:00:00Z`, mileageKm: null };
    const input = settleInput(`${at}`, { roNumber, lines: [line('PART', amount)], ...times, ...more });
    const { repairOrder } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    return repairOrder?.id ?? '';
  };
  const judge = (orderId: string, outcome: DataOf<typeof earningJudged>['outcome'], sequence = 1) => {
    const data = { ...earningJudged.example, sourceId: orderId, dealerId: `dlr_${at}`, outcome };
    return ledger.feed(earningJudged, [data], { sequence });
  };
  const send = (...rows: string[]) =>
    files.enter(`${at}`, `工单号,结算日期,应付金额,积分抵扣,已撤销\n${rows.join('\n')}\n`, {
      kind: 'DAY_CONTROL',
    });
  const read = async (dealer = `dlr_${at}`, day = DAY) => {
    const { data, errors } = await ledger.ask(DAYS, { day }, principals.dmsOf(dealer));
    expect(errors).toEqual([]);
    return data['reconciliation'] as DayAnswer | null;
  };
  const reasons = async () =>
    (await read())?.differences.map(({ roNumber, reasons: found }) => `${roNumber} ${found.join(' ')}`);

  it('lists every order in which they differ, with its reasons', async () => {
    const good = await settle('A-1', '100.00');
    const strange = await settle('A-2', '200.00');
    await settle('A-3', '300.00');
    await settle('A-4', '400.00', { openedAt: '2026-11-19T01:00:00Z', settledAt: '2026-11-19T02:00:00Z' });
    await judge(good, 'EARNED');
    await judge(strange, 'NOT_A_MEMBER');
    const run = await send(
      'A-1,2026/11/21,¥100.00,,',
      'A-2,2026-11-21,199.99,,',
      'A-4,2026-11-21,400,,',
      'A-5,2026-11-21,50,,',
    );
    expect(run).toMatchObject({ acceptedCount: 4, refusedCount: 0 });
    expect(await reasons()).toEqual([
      'A-2 AMOUNT_DIFFERS CARD_DIFFERS',
      'A-3 MISSING_IN_DMS NOT_JUDGED_YET',
      'A-4 DAY_DIFFERS NOT_JUDGED_YET',
      'A-5 MISSING_IN_LEDGER',
    ]);
    expect((await read())?.totals).toEqual({
      controlCount: 4,
      controlAmount: { amount: '749.99' },
      ledgerCount: 4,
      ledgerAmount: { amount: '1000.00' },
      judgedCount: 2,
      differenceCount: 4,
      reasons: [
        { reason: 'MISSING_IN_LEDGER', orderCount: 1 },
        { reason: 'MISSING_IN_DMS', orderCount: 1 },
        { reason: 'DAY_DIFFERS', orderCount: 1 },
        { reason: 'AMOUNT_DIFFERS', orderCount: 1 },
        { reason: 'NOT_JUDGED_YET', orderCount: 2 },
        { reason: 'CARD_DIFFERS', orderCount: 1 },
      ],
    });
  });

  it('is right again once late documents, judgements and corrections have come, in whatever order', async () => {
    await send('A-1,2026-11-21,100,,', 'A-2,2026-11-21,70,,', 'A-9,2026-11-21,9,,');
    expect(await reasons()).toEqual(['A-1', 'A-2', 'A-9'].map((number) => `${number} MISSING_IN_LEDGER`));
    const first = await settle('A-1', '100.00');
    const second = await settle('A-2', '75.00');
    await judge(first, 'EARNED', 2);
    await judge(first, 'NOT_A_MEMBER', 1);
    await judge(second, 'EARNED');
    expect(await reasons()).toEqual(['A-2 AMOUNT_DIFFERS', 'A-9 MISSING_IN_LEDGER']);
    const again = await send('A-1,2026-11-21,100,,', 'A-2,2026-11-21,75,,', 'A-9,2026-11-21,9,,是');
    expect(again).toMatchObject({ acceptedCount: 2, unchangedCount: 1 });
    expect(await reasons()).toEqual([]);
  });

  it('tries a file out and keeps nothing, and says what is wrong with a row in its column', async () => {
    const tried = await files.enter(`${at}`, '工单号,结算日期,应付金额\nA-1,2026-11-21,100\n', {
      kind: 'DAY_CONTROL',
      isDryRun: true,
    });
    expect(tried).toMatchObject({ acceptedCount: 1 });
    expect(await read()).toBeNull();
    const { faults } = await send('A-1,2026-11-24,100,,', 'A-2,2026-11-21,-1,,', 'A-3,gestern,1,,');
    expect(faults.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'DATE_IN_FUTURE 结算日期',
      'AMOUNT_NEGATIVE 应付金额',
      'FIELD_INVALID 结算日期',
    ]);
    expect(await read()).toBeNull();
  });

  it('notes every night what it found, once a night, and keeps what it noted before', async () => {
    await send('A-1,2026-11-21,100,,');
    const night = async (businessDay: string) => {
      const [job] = reconciliation.jobs?.(hostAt(ledger.db)) ?? [];
      if (!job) throw new Error('There is no such job.');
      const due = new Date(`${businessDay}T04:40:00+08:00`);
      const run = { dealerId: `dlr_${at}`, timeZone: 'Asia/Shanghai', businessDay: localDate(businessDay) };
      const more = {
        dueAt: due,
        now: due,
        cursor: null,
        cause: { correlationId: TRACE, causationId: 'job' },
      };
      return ledger.db.database.transaction({ kind: 'dealer', dealerId: `dlr_${at}` }, (tx) =>
        job.run({ ...run, ...more } as never, tx),
      );
    };
    expect(await night('2026-11-22')).toMatchObject({ isDone: true, count: 1 });
    await night('2026-11-22');
    await settle('A-1', '100.00');
    await night('2026-11-23');
    expect((await read())?.checks).toEqual([
      { checkedOn: '2026-11-23', controlCount: 1, ledgerCount: 1, judgedCount: 0, differenceCount: 1 },
      { checkedOn: '2026-11-22', controlCount: 1, ledgerCount: 0, judgedCount: 0, differenceCount: 1 },
    ]);
    expect(await night('2026-12-23')).toMatchObject({ count: 0 });
  });

  it('hands the differences out as a file with the words of both languages, to the dealer alone', async () => {
    await send('=A-1,2026-11-21,100,,');
    const mine = await download(`dlr_${at}`);
    expect(mine.status).toBe(200);
    expect(mine.text).toContain(`'=A-1,MISSING_IN_LEDGER,台账缺少该工单,Missing in the ledger,100.00`);
    expect(await download('dlr_other')).toMatchObject({ status: 404 });
    expect(await download(`dlr_${at}`, 'no-day')).toMatchObject({ status: 404 });
    expect(await read('dlr_other')).toBeNull();
  });

  it('compares several days by a fixed number of statements', async () => {
    await send('A-1,2026-11-20,1,,', 'A-2,2026-11-21,1,,');
    const LIST = `{ reconciliations(first: 10) { nodes { day totals { differenceCount } differences { roNumber }
      checks { checkedOn } } } }`;
    const counted = countStatements(ledger.db.database.dataSource);
    const { data } = await ledger.ask(LIST, {}, principals.dmsOf(`dlr_${at}`));
    expect(data['reconciliations']).toMatchObject({
      nodes: [
        { day: '2026-11-21', totals: { differenceCount: 1 } },
        { day: '2026-11-20', totals: { differenceCount: 1 } },
      ],
    });
    expect(counted.count()).toBeLessThanOrEqual(8);
  });

  async function download(dealerId: string, day = DAY): Promise<{ status: number; text: string }> {
    const host = hostAt(ledger.db);
    const [route] = reconciliation.routes?.(host) ?? [];
    const context = createGraphContext({
      principal: principals.dmsOf(dealerId),
      requestId: 'req-file',
      traceId: TRACE,
      traceparent: `00-${TRACE}-${'b'.repeat(16)}-01`,
      language: 'en',
      now: new Date(NOW),
    });
    const answer = await route?.handle({ context, params: { day }, query: {}, body: Readable.from([]) });
    let text = '';
    if (typeof answer?.body === 'string') text = answer.body;
    else for await (const piece of answer?.body as AsyncIterable<string>) text += piece;
    return { status: answer?.status ?? 0, text };
  }
});
