import { localDate } from '@autoclub/domain-kit';

import { failedOf, judge } from './checks';
import type { Picture } from './picture';

const trace = 'a'.repeat(32);
const day = (numerator: string) => ({
  kpis: [{ kpi: { code: 'POINTS_ISSUED' }, numerator, isSuppressed: false }],
  freshness: { lastTraceId: trace },
});
const span = { from: '2026-11-22', to: '2028-11-22' };

function picture(): Picture {
  const explanation = { ruleId: 'PTS-02', formula: 'floor(1199.99 / 50)', text: 'why' };
  return {
    order: {
      traceId: trace,
      pointsEntries: [{ points: 23, balanceAfter: 101, traceId: trace, explanation }],
    },
    customer: {
      classes: { value: { class: 'GENERAL' }, frequency: { class: 'C' }, traceId: trace },
      membership: {
        tier: { code: 'SILVER' },
        validity: span,
        qualifyingPoints: 101,
        tierChanges: [
          { toTier: 'SILVER', causes: ['POINTS'], changedOn: span.from, validity: span, traceId: trace },
        ],
        pointsAccount: { balance: { available: 101 }, qualifyingPoints: 101 },
        entitlements: [{ code: 'CAR_WASH', tierCode: 'SILVER', grantedCount: 20, traceId: trace }],
      },
      dealer: { figures: day('101') },
    },
    region: { figures: day('501') },
  };
}

const before: Picture = {
  ...picture(),
  order: null,
  customer: { classes: null, membership: null, dealer: { figures: day('78') } },
  region: { figures: day('478') },
};
const expected = { before, traceId: trace, today: localDate('2026-11-22') };

/** A picture with one thing wrong. */
function wrong(spoil: (now: Picture) => void): Picture {
  const now = structuredClone(picture());
  spoil(now);
  return now;
}

describe('the judgement of the main job', () => {
  it('holds when everything arrived', () => {
    expect(failedOf(judge(picture(), expected))).toEqual([]);
  });

  it.each<[string, (now: Picture) => void]>([
    ['points', (now) => ((now.order!.pointsEntries[0] as { points: number }).points = 22)],
    ['explanation', (now) => (now.order!.pointsEntries[0]!.explanation.ruleId = 'PTS-03')],
    ['balance', (now) => (now.customer!.membership!.pointsAccount!.balance.available = 100)],
    ['qualifyingPoints', (now) => (now.customer!.membership!.qualifyingPoints = 78)],
    ['tier', (now) => (now.customer!.membership!.tier.code = 'BASIC')],
    ['validity', (now) => (now.customer!.membership!.validity = { from: '2026-11-22', to: '2027-11-22' })],
    ['entitlements', (now) => (now.customer!.membership!.entitlements![0]!.grantedCount = 10)],
    ['dealerFigures', (now) => (now.customer!.dealer!.figures = day('78'))],
    ['regionFigures', (now) => (now.region!.figures = day('478'))],
    ['oneTrace', (now) => (now.customer!.classes!.traceId = 'b'.repeat(32))],
  ])('names %s alone when only that is wrong', (name, spoil) => {
    expect(failedOf(judge(wrong(spoil), expected))).toEqual([name]);
  });

  it('lets a region hide what the order moves, while figures without persons stand still', () => {
    const cost = { kpi: { code: 'CLUB_COST' }, numerator: '7', isSuppressed: false };
    const hidden = { kpi: { code: 'POINTS_ISSUED' }, numerator: null, isSuppressed: true };
    const region = { figures: { kpis: [hidden, cost], freshness: null } };
    const settings = { ...expected, before: { ...before, region } };
    expect(failedOf(judge({ ...picture(), region }, settings))).toEqual([]);
    const shown = { figures: { kpis: [{ ...hidden, isSuppressed: false }, cost], freshness: null } };
    const still = { ...expected, before: { ...before, region: shown } };
    expect(failedOf(judge({ ...picture(), region: shown }, still))).toEqual(['regionFigures']);
  });

  it.each<[string, (now: Picture) => void]>([
    ['no account yet', (now) => (now.customer!.membership!.pointsAccount = null)],
    ['no order yet', (now) => (now.order = null)],
    ['another service away', (now) => (now.customer!.membership!.entitlements = null)],
  ])('does not throw while there is %s', (_what, spoil) => {
    expect(failedOf(judge(wrong(spoil), expected))).not.toEqual([]);
  });
});
