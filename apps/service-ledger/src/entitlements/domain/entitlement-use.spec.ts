import { countingIds, localDate, money } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import { type Entitlement, remainingCount } from './entitlement';
import { decideUse } from './entitlement-use';

const wash = (overrides: Partial<Entitlement> = {}): Entitlement => ({
  id: 'ent_1',
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  customerId: 'cus_1',
  yearFrom: localDate('2026-03-01'),
  code: 'CAR_WASH',
  tier: 'BASIC',
  grantedCount: 10,
  usedCount: 0,
  validity: { from: localDate('2026-03-01'), to: localDate('2027-03-01') },
  closedOn: null,
  traceId: 't',
  ...overrides,
});

const nameOf = () => ({ zh: '免费洗车', en: 'Car wash' });

const use = (of: Entitlement | undefined, quantity = 1, today = '2026-06-01') =>
  decideUse(
    of,
    {
      code: 'CAR_WASH',
      quantity,
      value: money(4_000),
      bearingDepartment: 'SERVICE',
      performedById: 'stf_1',
      registeredById: null,
      acknowledgement: 'SIGNATURE',
      note: null,
    },
    { now: new Date(0), today: localDate(today), ids: countingIds(), traceId: 't', nameOf },
  );

describe('decideUse', () => {
  it.each([
    ['the first', wash(), 1, '2026-06-01', 'ok'],
    ['the last', wash({ usedCount: 9 }), 1, '2026-06-01', 'ok'],
    ['one more than the last', wash({ usedCount: 10 }), 1, '2026-06-01', 'ENTITLEMENT_USED_UP'],
    ['more at once than are left', wash({ usedCount: 8 }), 3, '2026-06-01', 'ENTITLEMENT_USED_UP'],
    ['without limit', wash({ grantedCount: null, usedCount: 9_999 }), 1_000, '2026-06-01', 'ok'],
    ['on the first day', wash(), 1, '2026-03-01', 'ok'],
    ['on the day after the last', wash(), 1, '2027-03-01', 'ENTITLEMENT_CLOSED'],
    ['before the day it was taken away', wash({ closedOn: localDate('2026-06-02') }), 1, '2026-06-01', 'ok'],
    [
      'on the day it was taken away',
      wash({ closedOn: localDate('2026-06-01') }),
      1,
      '2026-06-01',
      'ENTITLEMENT_CLOSED',
    ],
    ['none of the plan', undefined, 1, '2026-06-01', 'ENTITLEMENT_NOT_FOUND'],
    ['after a fall to a lower tier', wash({ usedCount: 15 }), 1, '2026-06-01', 'ENTITLEMENT_USED_UP'],
  ] as const)('SVC-05: %s', (_, of, quantity, today, expected) => {
    const decided = use(of, quantity, today);
    expect(decided.ok ? 'ok' : decided.refusals[0]?.code).toBe(expected);
  });

  it('SVC-05: whatever is asked for, uses never exceed the grant', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }), (quantities) => {
        let current = wash();
        for (const quantity of quantities) {
          const before = remainingCount(current) ?? 0;
          const decided = use(current, quantity);
          expect(decided.ok).toBe(quantity <= before);
          if (decided.ok) current = decided.value.entitlement;
        }
        expect(current.usedCount).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('SVC-05: nothing is left where more was used than the lower tier grants', () => {
    expect(remainingCount(wash({ usedCount: 15 }))).toBe(0);
    expect(remainingCount(wash({ grantedCount: null, usedCount: 15 }))).toBeNull();
  });
});
