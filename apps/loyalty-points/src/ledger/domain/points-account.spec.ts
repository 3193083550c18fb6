import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { type Movement, type PointsAccount, balanceOn, emptyAccount, post } from './points-account';
import { POSTING_KINDS, postingKinds } from './posting-kind';

const postedOn = localDate('2026-11-21');

function move(kind: Movement['kind'], points: number, more: Partial<Movement> = {}): Movement {
  return { kind, points, postedOn, lotExpiresOn: null, ...more };
}

function after(movements: readonly Movement[], account: PointsAccount = emptyAccount): PointsAccount {
  return movements.reduce((current, movement) => {
    const outcome = post(current, movement);
    return outcome.ok ? outcome.value.account : current;
  }, account);
}

describe('an account', () => {
  it('PTS-05: becomes negative by a correction, blocks spending and is repaid by the next earning', () => {
    const spent = after([move('EARN', 20), move('REDEMPTION', -20)]);
    const owing = after([move('CORRECTION', -3, { corrects: 1 })], spent);
    expect(owing).toMatchObject({ total: -3, qualifyingPoints: 17 });
    expect(post(owing, move('REDEMPTION', -1))).toEqual({
      ok: false,
      refusals: [{ code: 'INSUFFICIENT_POINTS' }],
    });
    const repaid = after([move('EARN', 10)], owing);
    expect(repaid.total).toBe(7);
    expect(repaid.lots.at(-1)).toMatchObject({ granted: 10, remaining: 7 });
  });

  it('MEM-04: counts earnings and corrections towards a tier, and not what is spent', () => {
    const account = after([move('EARN', 100), move('REDEMPTION', -60), move('CORRECTION', -10)]);
    expect(account).toMatchObject({ total: 30, qualifyingPoints: 90 });
  });

  it('PTS-07: does not spend what is held', () => {
    const account = { ...after([move('EARN', 20)]), held: 15 };
    expect(post(account, move('REDEMPTION', -6)).ok).toBe(false);
    expect(post(account, move('REDEMPTION', -5)).ok).toBe(true);
  });

  it('PTS-06: shows points whose life is over as gone before any job has run', () => {
    const account = after([move('EARN', 20, { lotExpiresOn: localDate('2027-01-01') }), move('EARN', 5)]);
    expect(balanceOn(account, localDate('2026-12-31'))).toEqual({ available: 25, held: 0, total: 25 });
    expect(balanceOn(account, localDate('2027-01-01'))).toEqual({ available: 5, held: 0, total: 5 });
    expect(post(account, move('REDEMPTION', -6, { postedOn: localDate('2027-01-01') })).ok).toBe(false);
  });

  it('PTS-05: takes a correction from the lot it corrects', () => {
    const account = after([
      move('EARN', 20, { lotExpiresOn: localDate('2026-12-01') }),
      move('EARN', 20),
      move('CORRECTION', -3, { corrects: 2 }),
    ]);
    expect(account.lots.map(({ remaining }) => remaining)).toEqual([20, 17]);
  });
});

const anyMovement = fc.record({
  kind: fc.constantFrom(...POSTING_KINDS),
  points: fc.integer({ min: -60, max: 60 }).filter((points) => points !== 0),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  corrects: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
});

describe('any history of an account', () => {
  const histories = fc.array(anyMovement, { maxLength: 40 }).map((found) =>
    found.map(({ month, ...movement }): Movement => {
      const expiry = month === null ? null : localDate(`2027-${String(month).padStart(2, '0')}-01`);
      return { ...movement, postedOn, lotExpiresOn: expiry };
    }),
  );

  it('PTS-01, PTS-14: lots hold the balance or nothing, entries sum to it, numbers have no gap', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let account = emptyAccount;
        let sum = 0;
        let sequence = 0;
        for (const movement of history) {
          const outcome = post(account, movement);
          if (!outcome.ok) continue;
          account = outcome.value.account;
          sum += outcome.value.entry.points;
          expect(outcome.value.entry.sequence).toBe(++sequence);
          const inLots = account.lots.reduce((total, { remaining }) => total + remaining, 0);
          expect(account.total).toBe(sum);
          expect(inLots).toBe(Math.max(0, sum));
          expect(account.lots.every((lot) => lot.remaining >= 0 && lot.remaining <= lot.granted)).toBe(true);
          if (!postingKinds[movement.kind].mayOverdraw && movement.points < 0)
            expect(account.total).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
