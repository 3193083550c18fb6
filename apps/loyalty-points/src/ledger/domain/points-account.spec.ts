import { localDate } from '@autoclub/domain-kit';
import {
  type Movement,
  type PointsAccount,
  balanceOn,
  emptyAccount,
  hold,
  post,
  release,
} from './points-account';

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
    const held = hold(after([move('EARN', 20)]), 15, postedOn);
    const account = held.ok ? held.value.account : emptyAccount;
    expect(balanceOn(account, postedOn)).toEqual({ available: 5, held: 15, total: 20 });
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

  it('PTS-07: gives points back to their own lots, of a part those that were taken last', () => {
    const spent = after([
      move('EARN', 20, { lotExpiresOn: localDate('2027-01-01') }),
      move('EARN', 20),
      move('REDEMPTION', -30),
    ]);
    const uses = [
      { openedBy: 1, points: 20 },
      { openedBy: 2, points: 10 },
    ];
    const part = after([move('REVERSAL', 15, { takesBack: uses })], spent);
    expect(part.lots.map(({ remaining }) => remaining)).toEqual([5, 20]);
    const whole = after([move('REVERSAL', 30, { takesBack: uses })], spent);
    expect(whole.lots).toEqual([
      expect.objectContaining({ openedBy: 1, remaining: 20, expiresOn: '2027-01-01' }),
      expect.objectContaining({ openedBy: 2, remaining: 20, expiresOn: null }),
    ]);
  });

  it('PTS-05, PTS-07: repays what is owed from held points when they are let go', () => {
    const held = hold(after([move('EARN', 20)]), 15, postedOn);
    if (!held.ok) throw new Error('20 points must be enough to hold 15.');
    const owing = after([move('CORRECTION', -10, { corrects: 1 })], held.value.account);
    expect(balanceOn(owing, postedOn)).toEqual({ available: -5, held: 15, total: 10 });
    const free = release(owing, held.value.uses);
    expect(balanceOn(free, postedOn)).toEqual({ available: 10, held: 0, total: 10 });
    expect(free.lots).toEqual([expect.objectContaining({ remaining: 10, held: 0 })]);
  });
});
