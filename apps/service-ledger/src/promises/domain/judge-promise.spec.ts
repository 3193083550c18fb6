import { countingIds, localDate, money } from '@autoclub/domain-kit';
import { compensated } from './end-promise';
import { judgePromise, verdictOn } from './judge-promise';
import { type BenefitPromise, PROMISE_KINDS, type PromiseKind, type PromiseSource } from './promise';

const DUE = new Date('2026-11-22T04:00:00.000Z');
const JUST_LATE = new Date('2026-11-22T04:00:00.001Z');
const GIFT = { type: 'COUPON', id: 'cpn_9' };

const source = (kind: PromiseKind, more: Partial<PromiseSource> = {}): PromiseSource => ({
  dealerId: 'dlr_1',
  kind,
  sourceId: 'x_1',
  customerId: 'cus_1',
  membershipId: 'mem_1',
  promisedBy: { type: kind, id: 'x_1' },
  benefitCode: 'SOMETHING',
  worth: money(10_000),
  promisedOn: localDate('2026-11-20'),
  dueOn: localDate('2026-11-22'),
  status: '',
  causeCode: null,
  dueAt: null,
  doneAt: null,
  madeGoodBy: null,
  endedOn: localDate('2026-11-22'),
  traceId: 't',
  ...more,
});

describe('SVC-21: how a promise ends by its books', () => {
  it.each<[string, PromiseKind, Partial<PromiseSource>, string]>([
    ['a benefit that was given', 'BENEFIT', { status: 'GIVEN' }, 'FULFILLED'],
    ['a benefit whose use was taken back', 'BENEFIT', { status: 'REVERSED' }, 'WITHDRAWN'],
    ['a discount that is still owed', 'DISCOUNT', { status: 'OPEN' }, 'OPEN'],
    ['a discount of which nothing is owed', 'DISCOUNT', { status: 'NOTHING_OWED' }, 'WITHDRAWN'],
    [
      'a discount that was made good',
      'DISCOUNT',
      { status: 'COMPENSATED', causeCode: 'LATE_CARD', madeGoodBy: GIFT },
      'COMPENSATED LATE_CARD cpn_9',
    ],
    ['a discount that is not given', 'DISCOUNT', { status: 'DISMISSED' }, 'BROKEN DISMISSED'],
    ['a coupon in hand', 'COUPON', { status: 'ISSUED' }, 'OPEN'],
    ['a coupon that is held for something', 'COUPON', { status: 'RESERVED' }, 'OPEN'],
    ['a coupon that was used', 'COUPON', { status: 'USED' }, 'FULFILLED'],
    ['a coupon that ran out unused', 'COUPON', { status: 'EXPIRED' }, 'FULFILLED NOT_CLAIMED'],
    [
      'a coupon that was taken back',
      'COUPON',
      { status: 'VOID', causeCode: 'STOCK_OUT', madeGoodBy: { type: 'COMPLAINT', id: 'cmp_1' } },
      'BROKEN STOCK_OUT',
    ],
    [
      'a coupon for points that went back',
      'COUPON',
      { status: 'VOID', causeCode: 'REDEMPTION_REVERSED', madeGoodBy: { type: 'REDEMPTION', id: 'rdm_1' } },
      'COMPENSATED REDEMPTION_REVERSED rdm_1',
    ],
    [
      'a coupon of a pack whose prepayment went back',
      'COUPON',
      { status: 'VOID', causeCode: 'X', madeGoodBy: { type: 'RENEWAL_PACK', id: 'rnp_1' } },
      'COMPENSATED X rnp_1',
    ],
    [
      'a coupon for a referral that never counted',
      'COUPON',
      { status: 'VOID', causeCode: 'REFERRAL_REJECTED' },
      'WITHDRAWN',
    ],
    ['a package with sets left', 'PACKAGE', { status: 'SOLD' }, 'OPEN'],
    ['a package whose last set was used', 'PACKAGE', { status: 'USED_UP' }, 'FULFILLED'],
    [
      'a package that was given back',
      'PACKAGE',
      { status: 'REFUNDED', madeGoodBy: { type: 'PACKAGE_REFUND', id: 'pkr_1' } },
      'COMPENSATED REFUNDED pkr_1',
    ],
    ['an appointment to come', 'RECEPTION', { status: 'OPEN' }, 'OPEN'],
    ['a reception in time', 'RECEPTION', { status: 'KEPT', causeCode: 'RECEIVED_LATE' }, 'FULFILLED'],
    [
      'a late reception',
      'RECEPTION',
      { status: 'BROKEN', causeCode: 'RECEIVED_LATE' },
      'BROKEN RECEIVED_LATE',
    ],
    ['an appointment nobody came to', 'RECEPTION', { status: 'NO_SHOW' }, 'WITHDRAWN'],
    ['an appointment that was called off', 'RECEPTION', { status: 'CANCELLED' }, 'WITHDRAWN'],
    ['a job under way', 'FINISH', { status: 'IN_PROGRESS', dueAt: DUE }, 'OPEN'],
    ['a job done at the promised instant', 'FINISH', { dueAt: DUE, doneAt: DUE }, 'FULFILLED'],
    ['a job done a moment later', 'FINISH', { dueAt: DUE, doneAt: JUST_LATE }, 'BROKEN LATE'],
    [
      'a late job that brought a gift',
      'FINISH',
      { dueAt: DUE, doneAt: JUST_LATE, madeGoodBy: GIFT },
      'COMPENSATED LATE cpn_9',
    ],
    ['a job that was called off', 'FINISH', { status: 'CANCELLED', dueAt: DUE }, 'WITHDRAWN'],
    ['a request nobody handled yet', 'REQUEST', { dueAt: DUE }, 'OPEN'],
    ['a request handled at its deadline', 'REQUEST', { dueAt: DUE, doneAt: DUE }, 'FULFILLED'],
    ['a request handled a moment later', 'REQUEST', { dueAt: DUE, doneAt: JUST_LATE }, 'BROKEN LATE'],
    [
      'a request handled late, with a comfort pack',
      'REQUEST',
      { dueAt: DUE, doneAt: JUST_LATE, madeGoodBy: GIFT },
      'COMPENSATED LATE cpn_9',
    ],
  ])('%s', (_, kind, more, expected) => {
    const { state, causeCode, compensation } = verdictOn(source(kind, more));
    expect([state, causeCode, compensation?.id].filter(Boolean).join(' ')).toBe(expected);
  });

  it('has a rule for every kind', () => {
    for (const kind of PROMISE_KINDS) expect(verdictOn(source(kind)).state).toEqual(expect.any(String));
  });
});

describe('SVC-21: judging a promise again', () => {
  const context = { today: localDate('2026-11-30'), ids: countingIds() };
  const judged = (known: BenefitPromise | undefined, of: PromiseSource | undefined) =>
    judgePromise(known, of, context);
  const first = (more: Partial<PromiseSource> = {}, kind: PromiseKind = 'COUPON'): BenefitPromise => {
    const promise = judged(undefined, source(kind, more));
    if (!promise) throw new Error('There is no promise.');
    return promise;
  };
  const broken = first({ status: 'BROKEN' }, 'RECEPTION');
  const made = { by: 'CP-77', reason: '补偿', on: localDate('2026-11-29'), byId: 'stf_1' };

  it('comes to the same when nothing changed, and to the next version when something did', () => {
    const open = first({ status: 'ISSUED', endedOn: null });
    expect(open).toMatchObject({ state: 'OPEN', judgedOn: null, version: 1 });
    expect(judged(open, source('COUPON', { status: 'ISSUED', endedOn: null }))).toBeUndefined();
    expect(judged(open, source('COUPON', { status: 'USED' }))).toMatchObject({
      id: open.id,
      state: 'FULFILLED',
      judgedOn: '2026-11-22',
      version: 2,
    });
  });

  it('ends on the day its books say, or today where they say none', () => {
    expect(first({ status: 'USED' }).judgedOn).toBe('2026-11-22');
    expect(first({ status: 'USED', endedOn: null }).judgedOn).toBe('2026-11-30');
  });

  it('what never was a promise is not taken down; what was one is withdrawn, once', () => {
    expect(judged(undefined, undefined)).toBeUndefined();
    expect(judged(undefined, source('RECEPTION', { status: 'CANCELLED' }))).toBeUndefined();
    const gone = judged(first({ status: 'OPEN' }, 'DISCOUNT'), undefined);
    expect(gone).toMatchObject({ state: 'WITHDRAWN', judgedOn: null, version: 2 });
    expect(judged(gone, undefined)).toBeUndefined();
  });

  it('what a manager made good stays so for as long as it would be broken', () => {
    const good = compensated(broken, made);
    if (!good.ok) throw new Error('It is broken.');
    expect(good.value).toMatchObject({ state: 'COMPENSATED', judgedOn: '2026-11-29', version: 2 });
    expect(judged(good.value, source('RECEPTION', { status: 'BROKEN' }))).toBeUndefined();
    expect(judged(good.value, source('RECEPTION', { status: 'KEPT' }))).toMatchObject({
      state: 'FULFILLED',
      judgedOn: '2026-11-22',
    });
  });

  it.each([
    ['a broken one', broken, 'ok'],
    ['one that was kept', first({ status: 'USED' }), 'PROMISE_NOT_BROKEN'],
    ['an open one', first({ status: 'ISSUED' }), 'PROMISE_NOT_BROKEN'],
    ['none', undefined, 'PROMISE_NOT_FOUND'],
  ])('only what is broken is made good: %s', (_, promise, expected) => {
    const outcome = compensated(promise, made);
    expect(outcome.ok ? 'ok' : outcome.refusals[0]?.code).toBe(expected);
  });
});
