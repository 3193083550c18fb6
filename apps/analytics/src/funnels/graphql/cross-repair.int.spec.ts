import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import { carOf, purchase, visit } from '../../../test/builders/cars';
import * as build from '../../../test/builders/events';

const YEAR = 'period: { from: "2025-01-01", to: "2026-01-01" }';
const FIELDS = `crossRepair(${YEAR}) { seenCount neverBackCount neverBackRate byOwnVisits { visitCount carCount }
  insideRegionCount outsideRegionCount }`;
const CARS = `crossRepair(${YEAR}) { cars(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes {
  vehicle { id } customer { id } firstElsewhereOn lastElsewhereOn isOwnRegion ownVisitCount } } }`;

interface CrossRepair {
  readonly seenCount: number | null;
  readonly neverBackCount: number | null;
  readonly neverBackRate: string | null;
  readonly byOwnVisits: { visitCount: number; carCount: number | null }[];
  readonly insideRegionCount: number | null;
  readonly outsideRegionCount: number | null;
}

/** The year of the rulebook: of those who came back, so many by visits here. */
const BY_OWN_VISITS = [131, 33, 20, 9, 7] as const;

describe('ANA-14: Dealer.crossRepair', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-02-01T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.dealerRegistered('dlr_near', 'reg_1'),
      build.dealerRegistered('dlr_far', 'reg_2'),
    );
  });
  afterAll(() => db.drop());

  const read = async (who = principals.staffOf('dlr_1'), fields = FIELDS) => {
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', 'dlr_1', fields);
    expect(errors).toEqual([]);
    return dealer?.['crossRepair'] as CrossRepair;
  };
  const counts = ({ byOwnVisits }: CrossRepair) => byOwnVisits.map(({ carCount }) => carCount);

  it('the reference year, from raw events: 556 seen, 356 = 64 % never back, by own visits, 110 in and 90 out', async () => {
    const never = Array.from({ length: 356 }, (_, at) => `never${at}`);
    const back = BY_OWN_VISITS.flatMap((count, at) =>
      Array.from({ length: count }, (_, car) => ({ name: `back${at}x${car}`, visitCount: at + 1 })),
    );
    // Of those who came back, the first 110 go to the neighbour and the others far away.
    const isNear = (at: number) => at < 110;
    const names = [...never, ...back.map(({ name }) => name)];
    const near = [...never, ...back.filter((_, at) => isNear(at)).map(({ name }) => name)];
    const far = back.filter((_, at) => !isNear(at)).map(({ name }) => name);
    await db.feed(
      ...carOf(1, 'dlr_1', ...names),
      ...carOf(2, 'dlr_near', ...near),
      ...carOf(3, 'dlr_far', ...far),
    );
    await db.feed(
      ...names.map((name) => visit(1, 'dlr_1', name, '2024-12-01')),
      ...near.map((name) => visit(2, 'dlr_near', name, '2025-02-01')),
      ...far.map((name) => visit(3, 'dlr_far', name, '2025-02-01')),
      ...back.flatMap(({ name, visitCount }) =>
        Array.from({ length: visitCount }, (_, at) => visit(1, 'dlr_1', name, `2025-0${at + 3}-01`)),
      ),
    );
    const found = await read();
    expect(found).toEqual({
      ...{ seenCount: 556, neverBackCount: 356, neverBackRate: '0.6402' },
      byOwnVisits: BY_OWN_VISITS.map((carCount, at) => ({ visitCount: at + 1, carCount })),
      ...{ insideRegionCount: 110, outsideRegionCount: 90 },
    });
    expect(Math.round((356 / 556) * 100)).toBe(64);
    expect(await read(principals.oemAnalyst())).toEqual(found);
  });

  it('a car of another dealer, one without a key and a visit on the same day are none of it', async () => {
    await db.feed(
      ...carOf(1, 'dlr_1', 'theirs', 'sold', 'same', 'before'),
      ...carOf(2, 'dlr_near', 'theirs', 'sold', 'same', 'before'),
      // First at the other dealer, then here: theirs, not ours.
      visit(2, 'dlr_near', 'theirs', '2025-02-01'),
      visit(1, 'dlr_1', 'theirs', '2025-03-01'),
      // Sold here and never here since.
      purchase(1, 'dlr_1', 'sold', '2024-06-01'),
      visit(2, 'dlr_near', 'sold', '2025-02-01'),
      visit(1, 'dlr_1', 'same', '2025-02-01'),
      visit(2, 'dlr_near', 'same', '2025-02-01'),
      // Elsewhere before the period and after it.
      visit(1, 'dlr_1', 'before', '2024-06-01'),
      visit(2, 'dlr_near', 'before', '2024-12-31'),
      visit(2, 'dlr_near', 'before', '2026-01-01'),
    );
    expect(await read()).toMatchObject({ seenCount: 2, neverBackCount: 2 });
  });

  it('six visits count with the five and more, and the last place decides the region', async () => {
    await db.feed(...carOf(1, 'dlr_1', 'six'), ...carOf(2, 'dlr_near', 'six'), ...carOf(3, 'dlr_far', 'six'));
    await db.feed(
      visit(1, 'dlr_1', 'six', '2025-01-02'),
      visit(2, 'dlr_near', 'six', '2025-02-01'),
      ...Array.from({ length: 6 }, (_, at) => visit(1, 'dlr_1', 'six', `2025-03-0${at + 1}`)),
      visit(3, 'dlr_far', 'six', '2025-12-31'),
    );
    const found = await read();
    expect(counts(found)).toEqual([0, 0, 0, 0, 1]);
    expect([found.insideRegionCount, found.outsideRegionCount]).toEqual([0, 1]);
  });

  it('the cars page by page, for the people of the dealer alone', async () => {
    await db.feed(build.customerRegistered('cus_1a', 'dlr_1'));
    await db.feed(...carOf(1, 'dlr_1', 'a', 'b'), ...carOf(2, 'dlr_near', 'a', 'b'));
    await db.feed(...['a', 'b'].map((name) => visit(1, 'dlr_1', name, '2025-01-02')));
    await db.feed(...['a', 'b'].map((name) => visit(2, 'dlr_near', name, '2025-02-01')));
    const first = (await read(principals.staffOf('dlr_1'), CARS)) as unknown as {
      cars: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: object[] };
    };
    expect(first.cars).toMatchObject({
      ...{ totalCount: 2, pageInfo: { hasNextPage: true } },
      nodes: [{ vehicle: { id: 'veh_1a' }, customer: { id: 'cus_1a' }, isOwnRegion: true, ownVisitCount: 0 }],
    });
    const next = CARS.replace('first: 1', `first: 1, after: "${first.cars.pageInfo.endCursor}"`);
    expect(await read(principals.staffOf('dlr_1'), next)).toMatchObject({
      cars: { pageInfo: { hasNextPage: false }, nodes: [{ vehicle: { id: 'veh_1b' }, customer: null }] },
    });
    const { entity: seen, errors } = await entity(ask, principals.oemAnalyst(), 'Dealer', 'dlr_1', CARS);
    expect([seen?.['crossRepair'], errors.length]).toEqual([{ cars: null }, 1]);
  });

  it('ANA-08: above the dealer four who came back hide what would give them away', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `car${at}`);
    await db.feed(...carOf(1, 'dlr_1', ...names), ...carOf(2, 'dlr_near', ...names));
    await db.feed(...names.map((name) => visit(1, 'dlr_1', name, '2025-01-02')));
    await db.feed(...names.map((name) => visit(2, 'dlr_near', name, '2025-02-01')));
    await db.feed(...names.slice(0, 4).map((name) => visit(1, 'dlr_1', name, '2025-03-01')));
    const region = principals.regionAnalystOf('reg_1');
    const hidden = {
      seenCount: null,
      neverBackCount: null,
      insideRegionCount: null,
      outsideRegionCount: null,
    };
    expect(await read(region)).toMatchObject(hidden);
    await db.feed(visit(1, 'dlr_1', 'car4', '2025-03-01'));
    expect(await read(region)).toMatchObject({ seenCount: 10, neverBackCount: 5, insideRegionCount: 5 });
  });

  it.each([
    ['{ from: "2026-01-01", to: "2025-01-01" }', 'The period must end after it begins.'],
    ['{ from: "2000-01-01", to: "2099-01-01" }', 'The period may span at most 10 years.'],
  ])('refuses the period %s', async (period, refusal) => {
    const fields = `crossRepair(period: ${period}) { seenCount }`;
    const { errors } = await entity(ask, principals.staffOf('dlr_1'), 'Dealer', 'dlr_1', fields);
    expect(errors).toEqual([refusal]);
  });
});
