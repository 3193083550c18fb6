import * as events from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { eventOf } from '../../../test/builders/events';
import {
  appointment,
  bought,
  car,
  clubPeriod,
  ended,
  lapsed,
  member,
  order,
  points,
  policy,
  promise,
  referral,
  renewed,
  score,
  who,
  yuan,
} from '../../../test/builders/kpi-facts';
import { kpis } from '../domain/kpis';

/** November 2026: what happened, and what the figure is. */
const TABLE: readonly (readonly [code: string, happened: readonly DeliveredEvent[], value: string | null])[] =
  [
    ['AVERAGE_TICKET', [order(1, '2026-11-01'), order(2, '2026-11-30', { paid: '201.01' })], '150.51'],
    [
      'AVERAGE_TICKET',
      [order(1, '2026-10-31'), order(2, '2026-12-01'), order(3, '2026-11-05', { paid: '0.00' })],
      null,
    ],
    [
      'BOUTIQUE_SALES_PER_CAR',
      [order(1, '2026-11-01', { kind: 'BOUTIQUE' }), order(2, '2026-11-02')],
      '50.00',
    ],
    ['BOUTIQUE_SALES_PER_CAR', [], null],
    [
      'INSURANCE_RENEWAL_RATE',
      [policy('pol_1', '2026-11-01'), policy('pol_2', '2026-12-01'), policy('pol_3', '2026-10-31')],
      '1.0000',
    ],
    [
      'INSURANCE_RENEWAL_RATE',
      [policy('pol_1', '2026-11-30'), policy('pol_2', '2027-11-30', { isSoldHere: false })],
      '0.0000',
    ],
    ['INSURANCE_RENEWAL_RATE', [policy('pol_1', '2026-11-30', { isSoldHere: false })], null],
    [
      'FINANCE_RATIO',
      [bought(1, '2026-11-01', true), bought(2, '2026-11-30', false), bought(3, '2026-12-01', true)],
      '0.5000',
    ],
    ['FINANCE_RATIO', [], null],
    [
      'CLAIM_RATIO',
      [
        order(1, '2026-11-02', { payer: 'INSURER', paid: '300.00' }),
        policy('pol_1', '2027-11-01', { soldOn: '2026-11-01', premiumAmount: yuan('1000.00') }),
      ],
      '0.3000',
    ],
    ['CLAIM_RATIO', [order(1, '2026-11-02', { payer: 'INSURER' })], null],
    ['SATISFACTION', [score(1, 10), score(2, 9), score(3, 7)], '8.67'],
    ['SATISFACTION', [], null],
    [
      'BOOKING_RATE',
      [order(1, '2026-11-10'), order(2, '2026-11-10'), appointment(1, 'KEPT'), appointment(3, 'NO_SHOW')],
      '0.5000',
    ],
    [
      'RECEPTION_PROMISE_KEPT',
      [appointment(1, 'KEPT'), appointment(2, 'BROKEN'), appointment(3, 'NO_SHOW')],
      '0.5000',
    ],
    ['RECEPTION_PROMISE_KEPT', [appointment(3, 'NO_SHOW')], null],
    ['FINISH_PROMISE_KEPT', [promise(1, true), promise(2, true), promise(3, false)], '0.6667'],
    ['FINISH_PROMISE_KEPT', [], null],
    [
      'BENEFIT_PROMISE_KEPT',
      [
        ended(1, 'FULFILLED'),
        ended(2, 'COMPENSATED'),
        ended(3, 'BROKEN'),
        ended(4, 'FULFILLED', { judgedOn: '2026-12-01' }),
        ended(5, 'BROKEN', { isWithdrawn: true }),
        ended(6, 'FULFILLED', { causeCode: 'NOT_CLAIMED' }),
      ],
      '0.6667',
    ],
    ['BENEFIT_PROMISE_KEPT', [ended(1, 'FULFILLED', { isWithdrawn: true })], null],
    ['BENEFIT_PROMISE_KEPT', [ended(1, 'FULFILLED', { causeCode: 'NOT_CLAIMED' })], null],
    [
      'COMPLAINT_RATE',
      [
        order(1, '2026-11-10'),
        order(2, '2026-11-10'),
        eventOf(events.complaintOpened, { ...who(1), openedOn: '2026-11-10' }),
        eventOf(events.complaintOpened, {
          ...who(2),
          complaintId: 'cmp_2',
          kind: 'ONLINE_REQUEST',
          openedOn: '2026-11-10',
        }),
      ],
      '0.5000',
    ],
    ['COMPLAINT_RATE', [], null],
    [
      'REWORK_RATE',
      [
        order(1, '2026-11-10'),
        order(1, '2026-11-11'),
        eventOf(events.reworkRecorded, { ...who(1), recordedOn: '2026-11-11' }),
      ],
      '0.5000',
    ],
    [
      'MAINTENANCE_ENTRY_RATE',
      [car(1, '2025-01-01'), car(2, '2026-11-30'), car(3, '2026-12-01'), order(1, '2026-11-10')],
      '0.5000',
    ],
    ['MAINTENANCE_ENTRY_RATE', [], null],
    [
      'WARRANTY_END_RETENTION',
      [
        car(1, '2022-12-01'),
        car(2, '2023-11-30'),
        car(3, '2022-11-30'),
        car(4, '2023-12-01'),
        order(1, '2026-01-10'),
      ],
      '0.5000',
    ],
    ['WARRANTY_END_RETENTION', [car(1, '2023-05-01'), order(1, '2026-04-30')], '0.0000'],
    [
      'POINTS_ISSUED',
      [points(1, 20), points(2, -5, { kind: 'CORRECTION' }), points(3, 9, { postedOn: '2026-12-01' })],
      '15',
    ],
    [
      'POINTS_ISSUED_BY_BUSINESS_DAY',
      [points(1, 20), points(2, 9, { postedOn: '2026-12-01' }), points(3, 7, { businessDay: '2026-10-31' })],
      '29',
    ],
    [
      'POINTS_ISSUED_FOR_HISTORY',
      [
        points(1, 20),
        points(2, 9, { businessDay: '2026-10-05' }),
        points(3, 7, { businessDay: '2026-10-06' }),
      ],
      '9',
    ],
    [
      'POINTS_REDEEMED',
      [points(1, -20, { kind: 'REDEMPTION' }), points(2, 5, { kind: 'REVERSAL' }), points(3, 50)],
      '15',
    ],
    ['POINTS_EXPIRED', [points(1, -20, { kind: 'EXPIRY' }), points(2, -5, { kind: 'FORFEIT' })], '25'],
    [
      'POINTS_OUTSTANDING',
      [
        points(1, 100, { postedOn: '2024-01-01' }),
        points(2, -30, { kind: 'REDEMPTION', postedOn: '2026-11-30' }),
        points(3, 8, { postedOn: '2026-12-01' }),
      ],
      '70',
    ],
    ['CLUB_COST', [clubPeriod('clp_1', '2026-11-01', '2026-12-01', '900.00')], '120.50'],
    [
      'CLUB_INCOME',
      [
        clubPeriod('clp_1', '2026-11-01', '2026-12-01', '900.00'),
        clubPeriod('clp_2', '2026-12-01', '2027-01-01', '1.00'),
      ],
      '500.00',
    ],
    [
      'CLUB_BALANCE',
      [
        clubPeriod('clp_1', '2026-10-01', '2026-11-01', '520.50'),
        clubPeriod('clp_2', '2026-11-01', '2026-12-01', '900.00'),
        clubPeriod('clp_3', '2026-12-01', '2027-01-01', '1.00'),
      ],
      '900.00',
    ],
    ['CLUB_BALANCE', [], '0.00'],
    [
      'MEMBERSHIPS_RECRUITED',
      [
        build.membershipActivated('mem_1', { activatedOn: '2026-11-01' }),
        build.membershipActivated('mem_2', { activatedOn: '2026-12-01' }),
      ],
      '1',
    ],
    [
      'MEMBERSHIPS_RECRUITED_BY_TIER',
      [build.membershipActivated('mem_1', { activatedOn: '2026-11-30', tier: 'GOLD' })],
      '1',
    ],
    ['PARTICIPATION_RATE', [member(1), order(1, '2026-11-10'), order(2, '2026-11-10')], '0.5000'],
    [
      'MEMBERSHIP_RENEWAL_RATE',
      [renewed(1, '2026-11-01'), lapsed(2, '2026-11-30'), renewed(3, '2026-12-01')],
      '0.5000',
    ],
    ['MEMBERSHIP_RENEWAL_RATE', [lapsed(2, '2026-10-31')], null],
    ['REFERRED_CARS', [referral(1, true), referral(2, false), referral(3, true, '2026-10-31')], '1'],
    [
      'INACTIVE_MEMBER_RATIO',
      [member(1), member(2), order(1, '2026-08-31'), order(2, '2026-09-01')],
      '0.5000',
    ],
    ['INACTIVE_MEMBER_RATIO', [order(1, '2026-08-31')], null],
    ['SPEND_PER_MEMBER', [member(1), member(2), order(1, '2026-11-10', { paid: '301.00' })], '150.50'],
    ['SPEND_PER_MEMBER', [order(1, '2026-11-10')], null],
    [
      'ACTIVITY_COVERAGE',
      [
        member(1),
        member(2),
        eventOf(events.activityAttended, { ...who(1), attendedOn: '2026-11-01' }),
        eventOf(events.activityAttended, { ...who(2), registrationId: 'arg_2', attendedOn: '2026-12-01' }),
      ],
      '0.5000',
    ],
    [
      'VALUE_ENJOYED_PER_MEMBER',
      [
        member(1),
        member(2),
        eventOf(events.couponUsed, { ...who(1), usedOn: '2026-11-10', usedAmount: yuan('50.00') }),
        eventOf(events.entitlementUsed, { ...who(2), usedOn: '2026-11-10', valueAmount: yuan('30.00') }),
      ],
      '40.00',
    ],
  ];

describe('the catalogue from raw facts', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-12-05T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.regionRegistered('reg_1'), build.dealerRegistered('dlr_1', 'reg_1'));
  });
  afterAll(() => db.drop());

  const kpi = async (id: string) => {
    const answer = await ask(
      principals.staffOf('dlr_1'),
      `query ($id: ID!) {
        kpi(id: $id, period: { from: "2026-11-01", to: "2026-12-01" }, scope: { level: DEALER, id: "dlr_1" }) {
          value { value } } }`,
      { id },
    );
    expect(answer.errors).toBeUndefined();
    return (answer.data?.['kpi'] as { value: { value: string | null } } | null)?.value.value;
  };

  it('ANA-04: every KPI has a row', () => {
    expect(kpis.map(({ code }) => code).filter((code) => !TABLE.some(([of]) => of === code))).toEqual([]);
  });

  it.each(TABLE)('ANA-04: %s (%#)', async (code, happened, value) => {
    await db.feedOneByOne(...happened);
    expect(await kpi(code)).toBe(value);
    expect(await db.faults()).toEqual([]);
  });
});
