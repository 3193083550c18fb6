import { countingIds, formatMoney, localDate, money } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import type { LineDraft } from './line-pricing';
import { decideSettlement } from './settlement';
import type { SettlementDraft, SettlementPremises } from './settlement-draft';
import { totalsOf } from './totals';

const NOW = new Date('2026-11-22T04:00:00Z');

const line = (kind: LineDraft['kind'], minor: number, more: Partial<LineDraft> = {}): LineDraft => ({
  kind,
  payer: 'CUSTOMER',
  description: null,
  list: money(minor),
  requestedDiscount: null,
  ...more,
});

const draft = (overrides: Partial<SettlementDraft> = {}): SettlementDraft => ({
  roNumber: 'RO-1',
  externalRef: { system: 'DMS', number: 'RO-1' },
  revision: 1,
  fingerprint: 'a',
  customerId: 'cus_1',
  vehicleId: 'veh_1',
  serviceAdvisorId: null,
  kind: 'GENERAL_REPAIR',
  openedAt: new Date('2026-11-21T00:00:00Z'),
  settledAt: new Date('2026-11-21T06:00:00Z'),
  mileageKm: null,
  mileageReason: null,
  lines: [line('LABOUR', 100_000), line('PART', 24_999)],
  approval: null,
  ...overrides,
});

const member = (tier: string) => ({
  id: 'mem_1',
  customerId: 'cus_1',
  dealerId: 'dlr_1',
  activatedOn: localDate('2026-01-01'),
  facts: [
    {
      factId: 'activation',
      tier,
      changedOn: localDate('2026-01-01'),
      validity: { from: localDate('2026-01-01'), to: localDate('2028-01-01') },
      sequence: 1,
      traceId: 't',
      eventId: 'e',
    },
  ],
});

const premises = (overrides: Partial<SettlementPremises> = {}): SettlementPremises => ({
  dealer: { id: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai', currency: 'CNY' },
  personId: 'cus_1',
  vehicle: { id: 'veh_1', number: 'V-1', ownerId: 'cus_1', changes: [] },
  actor: { staffMemberId: null, isSystem: true },
  standing: undefined,
  coupons: new Map(),
  serviceAdvisor: undefined,
  technicianIds: new Set(),
  approver: undefined,
  memberships: [member('BASIC')],
  known: undefined,
  numberHolderId: undefined,
  readings: [],
  discountsOn: () => ({
    version: 'default@1',
    labourDiscountBp: { BASIC: 500, SILVER: 1_000, GOLD: 2_000 },
    entitlements: {},
  }),
  ...overrides,
});

const decide = (d = draft(), p = premises()) =>
  decideSettlement(d, p, { now: NOW, ids: countingIds(), traceId: 'trace' });

describe('decideSettlement', () => {
  it.each([
    ['BASIC', '50.00', '1199.99'],
    ['SILVER', '100.00', '1149.99'],
    ['GOLD', '200.00', '1049.99'],
  ])('SVC-02: a %s member pays %s less: %s', (tier, discount, payable) => {
    const decided = decide(draft(), premises({ memberships: [member(tier)] }));
    const totals = totalsOf(decided.ok ? decided.value.order.lines : []);
    expect([formatMoney(totals.discount), formatMoney(totals.payable)]).toEqual([discount, payable]);
  });

  it('SVC-02: takes the better of the tier and what was asked, never both', () => {
    const asked = (minor: number) =>
      draft({ lines: [line('LABOUR', 10_000, { requestedDiscount: money(minor) })] });
    const discountOf = (minor: number) => {
      const decided = decide(asked(minor));
      return decided.ok ? decided.value.order.lines[0]?.discount.amountMinor : decided.refusals[0]?.code;
    };
    expect([0, 499, 500, 501].map(discountOf)).toEqual([500, 500, 500, 'DISCOUNT_NOT_APPROVED']);
  });

  it('CONV-6: the tier of the business day counts, in the zone of the dealer', () => {
    const eve = draft({
      openedAt: new Date('2025-12-31T00:00:00Z'),
      settledAt: new Date('2025-12-31T15:59:59Z'),
    });
    const newYear = draft({ openedAt: eve.openedAt, settledAt: new Date('2025-12-31T16:00:00Z') });
    const tierOf = (d: SettlementDraft) => {
      const decided = decide(d);
      return decided.ok ? [decided.value.order.businessDay, decided.value.order.tier] : decided.refusals;
    };
    expect(tierOf(eve)).toEqual(['2025-12-31', null]);
    expect(tierOf(newYear)).toEqual(['2026-01-01', 'BASIC']);
  });

  it('SVC-01: an entered order has gone the whole way to SETTLED', () => {
    const decided = decide();
    expect(decided.ok && decided.value.order).toMatchObject({ status: 'SETTLED', version: 1, id: 'ror_3' });
  });

  it.each([
    ['the same revision and content', { revision: 1, fingerprint: 'a' }, 'UNCHANGED'],
    ['the same revision with other content', { revision: 1, fingerprint: 'b' }, 'DUPLICATE_EXTERNAL_NUMBER'],
    ['a higher revision', { revision: 2, fingerprint: 'b' }, 'AMENDED'],
    ['a lower revision', { revision: 0, fingerprint: 'a' }, 'REVISION_OUTDATED'],
  ])('CONV-5: %s', (_, delivery, expected) => {
    const first = decide();
    const known = first.ok ? first.value.order : undefined;
    const again = decide(draft(delivery), premises({ known, numberHolderId: known?.id }));
    expect(again.ok ? again.value.change : again.refusals[0]?.code).toBe(expected);
  });

  const anyLine = fc.record({
    kind: fc.constantFrom('LABOUR' as const, 'PART' as const, 'BOUTIQUE' as const),
    payer: fc.constantFrom('CUSTOMER' as const, 'INSURER' as const, 'WARRANTY' as const),
    minor: fc.nat(10_000_000),
  });

  it('SVC-02: list less discount is payable, parts sum to the whole, and no line goes below zero', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('BASIC', 'GOLD'),
        (lines, tier) => {
          const drafts = lines.map(({ kind, minor, payer }) => line(kind, minor, { payer }));
          const decided = decide(draft({ lines: drafts }), premises({ memberships: [member(tier)] }));
          if (!decided.ok) throw new Error('refused');
          const { order } = decided.value;
          const totals = totalsOf(order.lines);
          expect(totals.payable.amountMinor).toBe(totals.list.amountMinor - totals.discount.amountMinor);
          expect(totals.list.amountMinor).toBe(lines.reduce((sum, { minor }) => sum + minor, 0));
          expect(totals.customerPayable.amountMinor).toBeLessThanOrEqual(totals.payable.amountMinor);
          for (const each of order.lines) {
            const isReduced = each.kind === 'LABOUR' && each.payer === 'CUSTOMER';
            expect(each.discount.amountMinor).toBeLessThanOrEqual(each.list.amountMinor);
            expect(isReduced || each.discount.amountMinor === 0).toBe(true);
          }
        },
      ),
    );
  });
});
