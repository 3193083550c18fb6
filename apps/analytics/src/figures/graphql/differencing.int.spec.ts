import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { DEALERS, network } from '../../../test/builders/network';
import { type Answered, isolatedBy } from '../../../test/builders/subtract-answers';

const EAST = DEALERS.filter(({ regionId }) => regionId === 'reg_east').map(({ dealerId }) => dealerId);
const DAYS = [16, 17, 18, 19, 20] as const;

/**
 * An analyst asks for periods that overlap, dealers and their region, one after the other and at once, today and
 * tomorrow, and subtracts whatever was answered (rulebook ANA-08).
 */
describe('ANA-08: an analyst who subtracts answers', () => {
  let db: AnalyticsDatabase;
  let today: ReturnType<typeof askAt>;
  let tomorrow: ReturnType<typeof askAt>;
  let accounts = 0;

  beforeAll(async () => {
    db = await analyticsDatabase();
    today = askAt(db.database, '2026-11-20T12:00:00Z');
    tomorrow = askAt(db.database, '2026-11-21T12:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(...network(), ...bills('lone', 'dlr_largest', '2026-11-17', 1, '777.00'));
  });
  afterAll(() => db.drop());

  /** Orders of so many customers of a dealer on a day. */
  const bills = (name: string, dealerId: string, businessDay: string, count: number, paid = '100.00') =>
    Array.from({ length: count }, (_, at) => {
      const key = `${dealerId.slice(4)}${businessDay.slice(8)}${name}${at}`;
      const ids = { customerId: `cus_${key}`, vehicleId: `veh_${key}`, repairOrderId: `ror_${key}` };
      return build.settled(paid, { dealerId, businessDay, ...ids });
    });
  const analyst = (kind: 'REGION' | 'OEM' = 'REGION'): Principal => ({
    ...(kind === 'REGION' ? principals.regionAnalystOf('reg_east') : principals.oemAnalyst()),
    subject: `analyst-${(accounts += 1)}`,
  });
  const day = (of: number) => `2026-11-${of}`;
  const ask = async (
    who: Principal,
    id: string,
    [from, to]: readonly [number, number],
    at = today,
  ): Promise<string | null> => {
    const level = id.startsWith('reg_') ? 'REGION' : 'DEALER';
    const answer = await at(
      who,
      `{ kpi(id: "AVERAGE_TICKET", period: {from: "${day(from)}", to: "${day(to)}"},
             scope: { level: ${level}, id: "${id}" }) { value { denominator } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const found = answer.data?.['kpi'] as { value: { denominator: string | null } } | null;
    return found?.value.denominator ?? null;
  };

  it.each(['REGION', 'OEM'] as const)('is left with nothing between two periods (%s)', async (kind) => {
    const who = analyst(kind);
    expect(await ask(who, 'dlr_largest', [16, 21])).toBe('10');
    expect(await ask(who, 'dlr_largest', [18, 21])).toBeNull();
    expect(await ask(who, 'dlr_largest', [16, 21])).toBe('10');
    expect(await ask(who, 'reg_east', [16, 21])).toBe('20');
    expect(await ask(who, 'reg_east', [18, 21])).toBeNull();
  });

  it('would learn what one customer paid, were it not for the history', async () => {
    expect(await ask(analyst(), 'dlr_largest', [16, 21])).toBe('10');
    expect(await ask(analyst(), 'dlr_largest', [18, 21])).toBe('9');
  });

  it('is left with nothing by periods that touch', async () => {
    const who = analyst();
    await db.feed(
      ...bills('more', 'dlr_largest', '2026-11-16', 5),
      ...bills('more', 'dlr_largest', '2026-11-18', 5),
    );
    expect(await ask(who, 'dlr_largest', [16, 17])).toBe('5');
    expect(await ask(who, 'dlr_largest', [18, 21])).toBe('14');
    expect(await ask(who, 'dlr_largest', [16, 21])).toBeNull();
  });

  it('is left with nothing between two days of a running month', async () => {
    const who = analyst();
    expect(await ask(who, 'dlr_largest', [16, 30])).toBe('10');
    await db.feed(...bills('next', 'dlr_largest', '2026-11-21', 1));
    expect(await ask(who, 'dlr_largest', [16, 30], tomorrow)).toBeNull();
    await db.feed(...bills('later', 'dlr_largest', '2026-11-21', 4));
    expect(await ask(who, 'dlr_largest', [16, 30], tomorrow)).toBe('15');
  });

  it('is left with nothing between the same question before and after one more bill', async () => {
    const who = analyst();
    const now = askAt(db.database, '');
    const november = [16, 21] as const;
    expect(await ask(who, 'dlr_largest', november, now)).toBe('10');
    await db.feed(...bills('late', 'dlr_largest', '2026-11-18', 1));
    expect(await ask(who, 'dlr_largest', november, now)).toBeNull();
    expect(await ask(who, 'dlr_largest', november, now)).toBeNull();
    await db.feed(...bills('later', 'dlr_largest', '2026-11-18', 4));
    expect(await ask(who, 'dlr_largest', november, now)).toBe('15');
  });

  it('is left with nothing by asking everything at once', async () => {
    const who = analyst();
    const spans = Array.from({ length: 12 }, (_, at): [number, number] => [16 + (at % 4), 21]);
    const answers = await Promise.all(spans.map((span) => ask(who, 'dlr_largest', span)));
    const known = new Set(answers.filter((answer) => answer !== null));
    expect(known.size).toBe(1);
  });

  it.each(Array.from({ length: 6 }, (_, at) => at + 4))(
    'is left with nothing by any of forty questions at random (seed %s)',
    async (seed) => {
      const random = randomFrom(seed);
      const sizes = new Map<string, number>();
      for (const dealerId of EAST)
        for (const on of DAYS) {
          const count = random(3) === 0 ? 5 + random(4) : random(4);
          sizes.set(`${dealerId} ${on}`, count);
        }
      await db.empty();
      await db.feed(...network().filter(({ type }) => !type.includes('repair-order')));
      for (const [key, count] of sizes) {
        const [dealerId = '', on = ''] = key.split(' ');
        if (count > 0) await db.feed(...bills('rnd', dealerId, day(Number(on)), count));
      }
      const [who, answered]: [Principal, Answered[]] = [analyst(), []];
      for (let question = 0; question < 40; question++) {
        const from = 16 + random(5);
        const to = from + 1 + random(21 - from);
        const id = ['reg_east', ...EAST][random(4)] ?? 'reg_east';
        if ((await ask(who, id, [from, to])) !== null)
          answered.push({ dealers: id === 'reg_east' ? EAST : [id], from, to });
      }
      expect(isolatedBy(answered, { dealers: EAST, days: DAYS, sizes }, 5)).toEqual([]);
    },
  );
});

/** Whole numbers below a bound, the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
