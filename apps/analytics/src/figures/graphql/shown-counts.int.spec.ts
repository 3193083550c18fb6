import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import { carOf, purchase, visit } from '../../../test/builders/cars';
import * as build from '../../../test/builders/events';

/**
 * An analyst asks for counts beside the KPIs twice, with something small between, and subtracts the answers (ANA-08).
 * The control is the same question of an account that was shown nothing before.
 */
describe('ANA-08: an analyst who subtracts counts', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  let accounts = 0;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), build.dealerRegistered('dlr_near', 'reg_1'));
  });
  afterAll(() => db.drop());

  const analyst = (): Principal => ({
    ...principals.regionAnalystOf('reg_1'),
    subject: `analyst-${(accounts += 1)}`,
  });
  const read = async <Field>(who: Principal, name: string, fields: string, at = ask) => {
    const { entity: dealer, errors } = await entity(at, who, 'Dealer', 'dlr_1', fields);
    expect(errors).toEqual([]);
    return dealer?.[name] as Field;
  };
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

  describe('the mix of orders', () => {
    type Mix = { orderCount: number | null; countedAt: string | null } | null;
    const mix = (who: Principal, from: string, to: string, at = ask) =>
      read<Mix>(
        who,
        'orderMix',
        `orderMix(period: { from: "${from}", to: "${to}" }) { orderCount countedAt }`,
        at,
      );
    const orders = (prefix: string, count: number, day: string) =>
      names(prefix, count).map((name) => visit(1, 'dlr_1', name, day, { kind: 'GENERAL_REPAIR' }));

    it('is left with nothing between two periods of which one lies inside the other', async () => {
      await db.feed(...orders('many', 10, '2026-09-10'), ...orders('lone', 1, '2026-09-20'));
      const who = analyst();
      expect((await mix(who, '2026-09-01', '2026-10-01'))?.orderCount).toBe(11);
      expect(await mix(who, '2026-09-01', '2026-09-15')).toBeNull();
      expect((await mix(who, '2026-09-01', '2026-10-01'))?.orderCount).toBe(11);
      expect((await mix(analyst(), '2026-09-01', '2026-09-15'))?.orderCount).toBe(10);
    });

    it('is left with nothing by three periods that touch', async () => {
      await db.feed(
        ...orders('one', 6, '2026-09-05'),
        ...orders('lone', 1, '2026-09-15'),
        ...orders('two', 6, '2026-09-25'),
      );
      const who = analyst();
      expect((await mix(who, '2026-09-01', '2026-09-10'))?.orderCount).toBe(6);
      expect((await mix(who, '2026-09-20', '2026-10-01'))?.orderCount).toBe(6);
      expect(await mix(who, '2026-09-01', '2026-10-01')).toBeNull();
    });

    it('sees what was shown last, as of then, until five more have come', async () => {
      await db.feed(...orders('many', 10, '2026-09-10'));
      const who = analyst();
      expect(await mix(who, '2026-09-01', '2026-10-01')).toEqual({ orderCount: 10, countedAt: null });
      await db.feed(...orders('late', 4, '2026-09-11'));
      const stays = { orderCount: 10, countedAt: '2026-11-21T06:00:00.000Z' };
      expect(await mix(who, '2026-09-01', '2026-10-01')).toEqual(stays);
      expect((await mix(analyst(), '2026-09-01', '2026-10-01'))?.orderCount).toBe(14);
      await db.feed(...orders('later', 1, '2026-09-11'));
      expect(await mix(who, '2026-09-01', '2026-10-01')).toEqual({ orderCount: 15, countedAt: null });
    });

    it('sees of a running month what was shown last, and not the one who came today', async () => {
      await db.feed(...orders('many', 10, '2026-11-10'));
      const who = analyst();
      const month = ['2026-11-01', '2026-12-01'] as const;
      expect((await mix(who, ...month))?.orderCount).toBe(10);
      await db.feed(...orders('lone', 1, '2026-11-22'));
      const tomorrow = askAt(db.database, '2026-11-22T06:00:00Z');
      expect(await mix(who, ...month, tomorrow)).toEqual({
        orderCount: 10,
        countedAt: '2026-11-21T06:00:00.000Z',
      });
      expect((await mix(analyst(), ...month, tomorrow))?.orderCount).toBe(11);
    });

    it('is left with nothing by asking at once', async () => {
      await db.feed(...orders('many', 10, '2026-09-10'), ...orders('lone', 1, '2026-09-20'));
      const who = analyst();
      const ends = ['2026-09-15', '2026-10-01', '2026-09-15', '2026-10-01'];
      const answers = await Promise.all(ends.map((to) => mix(who, '2026-09-01', to)));
      expect(new Set(answers.flatMap((one) => one?.orderCount ?? [])).size).toBe(1);
    });
  });

  it('the funnel of outlets: not the car between two periods, nor the one that came back since', async () => {
    type Funnel = { all: { soldCount: number; payingCount: number } | null; countedAt: string | null } | null;
    const funnel = (who: Principal, to: string) =>
      read<Funnel>(
        who,
        'outletFunnel',
        `outletFunnel(sold: { from: "2025-01-01", to: "${to}" }) {
        all { soldCount payingCount } countedAt }`,
      );
    const cars = [...names('pay', 6), ...names('never', 6)];
    await db.feed(...cars.map((name) => purchase(1, 'dlr_1', name, '2025-03-10', 'out_1')));
    await db.feed(...names('pay', 6).map((name) => visit(1, 'dlr_1', name, '2025-06-01')));
    await db.feed(...names('free', 5).map((name) => purchase(1, 'dlr_1', name, '2025-03-10', 'out_1')));
    const free = { kind: 'FREE_INSPECTION' as const };
    await db.feed(
      ...names('free', 5).map((name) =>
        build.settled('0.00', {
          ...{ ...free, dealerId: 'dlr_1', vehicleId: `veh_1${name}`, customerId: `cus_1${name}` },
          ...{ repairOrderId: `ror_${name}`, businessDay: '2025-06-01' },
        }),
      ),
    );
    await db.feed(purchase(1, 'dlr_1', 'lone', '2025-08-01', 'out_1'));
    const who = analyst();
    expect((await funnel(who, '2026-01-01'))?.all?.soldCount).toBe(18);
    expect(await funnel(who, '2025-07-01')).toBeNull();
    expect((await funnel(analyst(), '2025-07-01'))?.all?.soldCount).toBe(17);
    await db.feed(visit(1, 'dlr_1', 'never0', '2025-09-01'));
    expect(await funnel(who, '2026-01-01')).toMatchObject({
      all: { payingCount: 6 },
      countedAt: expect.any(String) as string,
    });
    expect((await funnel(analyst(), '2026-01-01'))?.all?.payingCount).toBe(7);
  });

  it('cohorts: by whole months, and not the one that came back since', async () => {
    type Rows = { month: string; soldCount: number | null; returningCounts: (number | null)[] }[];
    const cohorts = (who: Principal, from: string) =>
      read<Rows>(
        who,
        'purchaseCohorts',
        `purchaseCohorts(bought: { from: "${from}", to: "2026-10-01" }) {
        month soldCount returningCounts }`,
      );
    const cars = names('car', 11);
    await db.feed(
      ...cars.map((name, at) => purchase(1, 'dlr_1', name, at === 0 ? '2026-09-01' : '2026-09-10')),
    );
    await db.feed(...cars.slice(1, 6).map((name) => visit(1, 'dlr_1', name, '2026-10-05')));
    const who = analyst();
    expect(await cohorts(who, '2026-09-01')).toMatchObject([
      { soldCount: 11, returningCounts: [null, 5, null] },
    ]);
    expect(await cohorts(who, '2026-09-02')).toMatchObject([{ soldCount: 11 }]);
    await db.feed(visit(1, 'dlr_1', 'car6', '2026-10-06'));
    expect(await cohorts(who, '2026-09-01')).toMatchObject([{ returningCounts: [null, 5, null] }]);
    expect(await cohorts(analyst(), '2026-09-01')).toMatchObject([{ returningCounts: [null, 6, null] }]);
  });

  it('churn and cross-repair: not the one car more', async () => {
    type Both = { lostCount: number | null; countedAt: string | null };
    const churn = (who: Principal) =>
      read<Both>(who, 'churn', 'churn(month: "2026-09-01") { lostCount countedAt }');
    const cross = (who: Principal) =>
      read<{ seenCount: number | null } | null>(
        who,
        'crossRepair',
        'crossRepair(period: { from: "2026-01-01", to: "2026-11-01" }) { seenCount }',
      );
    const cars = names('car', 7);
    const lose = async (...which: string[]) => {
      await db.feed(...carOf(1, 'dlr_1', ...which), ...carOf(2, 'dlr_near', ...which));
      await db.feed(...which.map((name) => visit(1, 'dlr_1', name, '2026-03-10')));
      await db.feed(...which.map((name) => visit(2, 'dlr_near', name, '2026-05-10')));
    };
    await lose(...cars);
    const who = analyst();
    expect([(await churn(who)).lostCount, (await cross(who))?.seenCount]).toEqual([7, 7]);
    await lose('lone');
    expect([(await churn(who)).lostCount, (await cross(who))?.seenCount]).toEqual([7, 7]);
    const other = analyst();
    expect([(await churn(other)).lostCount, (await cross(other))?.seenCount]).toEqual([8, 8]);
  });

  it('classes: not who moved between two days, in the mix and in the matrix', async () => {
    type Mix = { asOf: string; counts: { class: string; customerCount: number | null }[] };
    const mix = async (who: Principal, day: string) => {
      const found = await read<Mix>(
        who,
        'classMix',
        `classMix(asOf: "${day}") { asOf counts { class customerCount } }`,
      );
      return [found.asOf, found.counts.find((one) => one.class === 'GENERAL')?.customerCount];
    };
    const matrix = (who: Principal, day: string) =>
      read<{ value: object[] | null } | null>(
        who,
        'classMatrix',
        `classMatrix(before: "2026-06-01", asOf: "${day}") { value {
        before now customerCount } }`,
      );
    const all = [...names('stay', 8), ...names('quiet', 6), ...names('gone', 8), 'lone'];
    await db.feed(...all.map((name) => build.customerRegistered(`cus_1${name}`, 'dlr_1', '2024-01-10')));
    await db.feed(...names('stay', 8).map((name) => visit(1, 'dlr_1', name, '2026-10-20')));
    await db.feed(...names('quiet', 6).map((name) => visit(1, 'dlr_1', name, '2026-07-01')));
    await db.feed(visit(1, 'dlr_1', 'lone', '2026-08-11'));
    const who = analyst();
    expect(await mix(who, '2026-11-10')).toEqual(['2026-11-10', 9]);
    expect(await mix(who, '2026-11-11')).toEqual(['2026-11-10', 9]);
    expect(await mix(analyst(), '2026-11-11')).toEqual(['2026-11-11', 8]);
    expect((await matrix(who, '2026-11-10'))?.value).toHaveLength(3);
    await db.feed(visit(1, 'dlr_1', 'gone0', '2026-11-05'));
    const stays = await matrix(who, '2026-11-10');
    expect(stays).toEqual(await matrix(who, '2026-11-10'));
    expect(stays).not.toEqual(await matrix(analyst(), '2026-11-10'));
  });

  describe('the size of a segment before it is saved', () => {
    type Preview = { customerCount: number | null; userErrors: { code: string }[] };
    const preview = (who: Principal, condition: string) =>
      read<Preview>(
        who,
        'segmentPreview',
        `segmentPreview(input: { condition: ${condition} }) {
        customerCount userErrors { code } }`,
      );
    const ANY_VISIT = '{ visitCount: { atLeast: 1 } }';
    const but = (mileage: number) =>
      `{ all: [${ANY_VISIT}, { not: { car: { mileageKm: { atLeast: ${mileage} } } } }] }`;

    beforeEach(async () => {
      const some = names('one', 15);
      const all = [...some, ...names('none', 9)];
      await db.feed(...all.map((name) => build.customerRegistered(`cus_1${name}`, 'dlr_1', '2024-01-10')));
      await db.feed(...carOf(1, 'dlr_1', ...some));
      await db.feed(
        ...some.map((name, at) => visit(1, 'dlr_1', name, '2026-10-20', { mileageKm: 1_000 * (at + 1) })),
      );
    });

    it('is the same for a condition that leaves one person out', async () => {
      const who = analyst();
      expect((await preview(who, ANY_VISIT)).customerCount).toBe(15);
      expect((await preview(who, but(15_000))).customerCount).toBe(15);
      expect((await preview(analyst(), but(15_000))).customerCount).toBe(10);
      expect((await preview(who, but(11_000))).customerCount).toBe(10);
    });

    it('is refused after forty different conditions within a month', async () => {
      const who = analyst();
      const spend = (most: number) => `{ spend: { atMost: { amount: "${most}.00", currencyCode: CNY } } }`;
      const asked = Array.from({ length: 41 }, (_, at) => `{ all: [${ANY_VISIT}, ${spend(900_000 + at)}] }`);
      const codes = [];
      for (const condition of asked)
        codes.push((await preview(who, condition)).userErrors.map(({ code }) => code).join());
      expect(codes).toEqual([...asked.slice(1).map(() => ''), 'SEGMENT_PREVIEWS_EXHAUSTED']);
      expect((await preview(who, asked[0] ?? '')).customerCount).toBe(15);
    });
  });
});
