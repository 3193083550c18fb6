import { localDate, money } from '@autoclub/domain-kit';
import type { Membership } from '../../network';
import { type OrderLine, priceAgain, type RepairOrder } from '../../repair-orders';
import { endLateDiscount } from './end-late-discount';
import { judgeOrder } from './judge-order';
import { dueDiscount, type LateDiscount, stateOf } from './late-discount';

const DAY = localDate('2026-11-20');
const programme = { version: '2026.1', labourDiscountBp: { BASIC: 500, SILVER: 1_000, GOLD: 2_000 } };

const card = (tier: string, from = '2026-03-01'): Membership => ({
  id: 'mem_1',
  customerId: 'cus_1',
  dealerId: 'dlr_1',
  activatedOn: localDate(from),
  facts: [
    {
      factId: 'activation',
      tier,
      changedOn: localDate(from),
      validity: { from: localDate(from), to: localDate('2028-03-01') },
      sequence: 1,
      traceId: 't',
      eventId: 'e',
    },
  ],
});

type Parts = Partial<OrderLine> & {
  readonly listMinor?: number;
  readonly got?: number;
  readonly back?: number;
};
const lineOf = ({ listMinor = 100_000, got = 0, back = 0, ...rest }: Parts): OrderLine => ({
  id: 'rol_1',
  kind: 'LABOUR',
  payer: 'CUSTOMER',
  description: null,
  technicianId: null,
  list: money(listMinor),
  discount: money(got),
  discountGround: got > 0 ? 'TIER' : 'NONE',
  refunded: money(back),
  ...rest,
});
const orderOf = (lines: readonly Parts[], different: Partial<RepairOrder> = {}) =>
  ({
    id: 'ror_1',
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    membershipId: null,
    tier: null,
    businessDay: DAY,
    lines: lines.map(lineOf),
    discountApproval: null,
    discountExplanation: { inputs: {} },
    ...different,
  }) as unknown as RepairOrder;
const judged = (order: RepairOrder, cards: readonly Membership[]) =>
  dueDiscount(
    order,
    priceAgain(order, cards, () => programme),
  );

describe('SVC-21: what an order should have had', () => {
  it.each<[string, readonly Parts[], string, [number, number, number] | undefined]>([
    ['labour of a non-member', [{}], 'BASIC', [0, 5_000, 5_000]],
    ['labour of a lower tier', [{ got: 5_000 }], 'GOLD', [5_000, 20_000, 15_000]],
    ['labour of the same tier', [{ got: 5_000 }], 'BASIC', undefined],
    ['labour of a higher tier', [{ got: 20_000 }], 'BASIC', undefined],
    ['half-up per line, as prices are', [{ listMinor: 1_010 }, { listMinor: 1_009 }], 'BASIC', [0, 101, 101]],
    ['labour that an insurer pays beside it', [{ payer: 'INSURER' }, {}], 'SILVER', [0, 10_000, 10_000]],
    ['a part that was refunded', [{ back: 40_000 }], 'GOLD', [0, 20_000, 20_000]],
    ['nearly all refunded', [{ back: 99_000 }], 'GOLD', [0, 20_000, 1_000]],
    ['more than the tier, approved', [{ got: 30_000, discountGround: 'APPROVED' }], 'GOLD', undefined],
    [
      'less than the tier that came to light, by a coupon',
      [{ got: 8_000, discountGround: 'COUPON' }],
      'GOLD',
      [8_000, 20_000, 12_000],
    ],
    [
      'less than the tier that came to light, approved',
      [{ got: 15_000, discountGround: 'APPROVED' }],
      'GOLD',
      [15_000, 20_000, 5_000],
    ],
  ])('%s', (_what, lines, tier, expected) => {
    const isMember = lines.some(({ got = 0 }) => got > 0);
    const due = judged(orderOf(lines, isMember ? { membershipId: 'mem_1' } : {}), [card(tier)]);
    const amounts = due && [due.given, due.due, due.owed].map(({ amountMinor }) => amountMinor);
    expect(amounts).toEqual(expected);
  });

  it('lists whose card it was where a non-member was priced and nothing is owed', () => {
    const due = judged(orderOf([{ kind: 'PART' }]), [card('BASIC')]);
    expect(due).toMatchObject({ membershipId: 'mem_1', tier: 'BASIC', owed: money(0) });
    expect(due && stateOf({ ...due, ended: null })).toBe('NOTHING_OWED');
  });

  it.each([
    ['the day the card begins', '2026-11-20', true],
    ['the day before it begins', '2026-11-21', false],
  ])('goes by the card of its day: %s', (_what, from, isDue) => {
    expect(judged(orderOf([{}]), [card('BASIC', from)]) !== undefined).toBe(isDue);
  });

  it('explains by the rules that price orders', () => {
    expect(judged(orderOf([{}]), [card('SILVER')])?.explanation).toMatchObject({
      ruleId: 'SVC-02',
      formula: 'round(1000.00 * 10%)',
      result: '100.00',
    });
  });
});

describe('SVC-21: the entry of an order', () => {
  const context = { now: new Date('2026-11-22T04:00:00Z'), ids: () => 'ldc_1', traceId: 't' };
  const due = judged(orderOf([{}]), [card('BASIC')]);
  const more = judged(orderOf([{}]), [card('GOLD')]);
  const listed = entryOf(judgeOrder(undefined, due, context));
  const ending = {
    as: 'COMPENSATED',
    at: context.now,
    byId: 'stf_1',
    compensatedBy: 'CP-1',
    reason: 'ok',
  } as const;
  const ended = endLateDiscount(listed, ending);

  it('is listed once, follows what is due, and goes when nothing is', () => {
    expect(stateOf(listed)).toBe('OPEN');
    expect(judgeOrder(listed, due, context)).toEqual({ kind: 'KEEP' });
    expect(judgeOrder(listed, more, context)).toMatchObject({
      kind: 'WRITE',
      entry: { id: 'ldc_1', tier: 'GOLD', owed: money(20_000) },
    });
    expect(judgeOrder(listed, undefined, context)).toEqual({ kind: 'REMOVE', entry: listed });
    expect(judgeOrder(undefined, undefined, context)).toEqual({ kind: 'KEEP' });
  });

  it('ends once, stays ended for the same amount and less, and opens again for more', () => {
    if (!ended.ok) throw new Error('It is open.');
    const { value } = ended;
    expect(stateOf(value)).toBe('COMPENSATED');
    expect(endLateDiscount(value, ending)).toMatchObject({ refusals: [{ code: 'LATE_DISCOUNT_NOT_OPEN' }] });
    expect(judgeOrder(value, undefined, context)).toEqual({ kind: 'KEEP' });
    expect(stateOf({ ...value, owed: money(4_999) })).toBe('COMPENSATED');
    expect(stateOf({ ...value, owed: money(5_001) })).toBe('OPEN');
  });

  it.each([
    ['is not there', undefined, 'LATE_DISCOUNT_NOT_FOUND'],
    ['owes nothing', { ...listed, owed: money(0) }, 'LATE_DISCOUNT_NOT_OPEN'],
  ])('cannot end when it %s', (_what, entry, code) => {
    expect(endLateDiscount(entry, ending)).toMatchObject({ ok: false, refusals: [{ code }] });
  });
});

function entryOf(verdict: ReturnType<typeof judgeOrder>): LateDiscount {
  if (verdict.kind === 'KEEP') throw new Error('An entry was expected.');
  return verdict.entry;
}
