import { bridgeOf, bridgePlan } from './bridge-plan';
import { waterfall } from './waterfall';
import { words } from './words';

const report = (value: string | null) => ({
  asOf: '2026-11-27',
  value: { value, isSuppressed: value === null, kpi: { name: '', formula: '' } },
});
const answer = (opening: string | null) => ({
  opening: report(opening),
  issued: report('8342'),
  redeemed: report('110'),
  expired: report('71'),
  closing: report('8776'),
});
const t = (key: keyof typeof words.en, parameters: Readonly<Record<string, string | number>> = {}) =>
  words.en[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ''));

describe('points from opening to closing', () => {
  it('PTS-11: what is neither issued nor spent nor expired is other', () => {
    const bridge = bridgeOf(answer('100'));
    expect(bridge).toEqual({
      opening: 100,
      issued: 8342,
      redeemed: 110,
      expired: 71,
      other: 515,
      closing: 8776,
    });
    expect(100 + 8342 - 110 - 71 + 515).toBe(8776);
  });

  it('ANA-08: nothing is worked out from what is hidden', () => {
    expect(bridgeOf(answer(null))).toMatchObject({ opening: null, other: null, closing: 8776 });
    const plan = bridgePlan({
      bridge: bridgeOf(answer(null)),
      month: 'Nov',
      formula: undefined,
      language: 'en',
      t,
    });
    expect(plan.table.rows.map(([, value]) => value)).toEqual(['Hidden', 8342, -110, -71, 'Hidden', 8776]);
    expect(plan.note).toBe(words.en.bridgeHidden);
  });

  it('PTS-11: each step begins where the one before it ended', () => {
    const step = (change: number | null, isTotal = false) => ({ name: '', change, isTotal });
    const bars = waterfall([step(100, true), step(50), step(-30), step(null), step(120, true)]);
    expect(bars.map(({ base, above, below }) => [base, above, below])).toEqual([
      [0, 100, 0],
      [100, 50, 0],
      [120, 30, 0],
      [120, 0, 0],
      [0, 120, 0],
    ]);
  });

  it('SVC-18: also where an account stands below nothing, or goes through it', () => {
    const step = (change: number, isTotal = false) => ({ name: '', change, isTotal });
    const bars = waterfall([step(-100, true), step(-50), step(200), step(50, true)]);
    expect(bars.map(({ base, above, below }) => [base, above, below])).toEqual([
      [0, 0, -100],
      [-100, 0, -50],
      [0, 50, -150],
      [0, 50, 0],
    ]);
  });
});
