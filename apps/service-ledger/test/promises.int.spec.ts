import {
  customerRegistered,
  customersMerged,
  giftPromised,
  membershipActivated,
  personErased,
} from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { countStatements, principals } from '@autoclub/testing';
import { faults, type UseAnswer, type UserErrorAnswer } from './builders/answers';
import { BOOK, bookInput, CANCEL, RECEIVE } from './builders/appointments';
import { INVESTIGATE, OPEN, complaintInput, RESOLVE } from './builders/complaints';
import { type CouponPayload, ISSUE_COUPON, issueInput, USE_COUPON, VOID_COUPON } from './builders/coupons';
import { cny, freshKey, line, SETTLE, settleInput, USE, useInput } from './builders/documents';
import { activationFact, customerFact } from './builders/facts';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const FIELDS = `id kind state benefitCode benefitName causeCode judgedOn dueOn promisedOn words compensationReason
  worthAmount { amount } promisedBy { type id } compensation { type id } compensatedBy { id } reportedBy { id }
  customer { id } membership { id }`;
const LIST = `query ($filter: BenefitPromiseFilter, $first: Int, $after: String) {
  benefitPromises(filter: $filter, first: $first, after: $after) {
    nodes { ${FIELDS} } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
const FIGURES = `query ($period: DateRangeInput!) {
  benefitPromiseFigures(period: $period) {
    judgedCount fulfilledCount unclaimedCount compensatedCount brokenCount keptRate overdueCount
    kinds { kind judgedCount brokenCount keptRate }
  }
}`;
const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { replayed benefitPromise { ${FIELDS} } userErrors { code field message } }
}`;
const COMPENSATE = mutation('benefitPromiseCompensate');
const MISS = mutation('benefitPromiseMissReport');
const END = `mutation ($input: LateDiscountEndInput!) {
  lateDiscountEnd(input: $input) { lateDiscount { id } userErrors { code } }
}`;

interface Entry {
  id: string;
  kind: string;
  state: string;
  benefitCode: string;
  benefitName: string;
  causeCode: string | null;
  judgedOn: string | null;
  words: string | null;
  compensationReason: string | null;
  promisedBy: { type: string; id: string };
  compensation: { type: string; id: string } | null;
}
interface Payload {
  replayed: boolean;
  benefitPromise: Entry | null;
  userErrors: UserErrorAnswer[];
}

describe('SVC-21: what was promised', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const manager = (): Principal => ({
    ...principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']),
    staffMemberId: `stf_${at}sm`,
  });
  const listed = async (filter: Record<string, unknown> = {}, by = manager(), now = NOW) => {
    await ledger.judge();
    const { data, errors } = await ledger.ask(LIST, { filter }, by, now);
    expect(errors).toEqual([]);
    return (data.benefitPromises as { nodes: Entry[] }).nodes;
  };
  const inShort = (entries: readonly Entry[]) =>
    entries
      .map(({ kind, benefitCode, state, causeCode }) =>
        [kind, benefitCode, state, causeCode].filter(Boolean).join(' '),
      )
      .sort();
  const told = async () => {
    await ledger.judge();
    return (await ledger.published('promise-judged')).filter(({ data }) => data.dealerId === `dlr_${at}`);
  };
  const run = <Answer>(document: string, input: Record<string, unknown>, now: string = NOW) =>
    ledger.mutate<Answer>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, now);
  const issue = async (code = 'BOUTIQUE_50') => {
    const { coupon } = await run<CouponPayload>(ISSUE_COUPON, issueInput(`${at}`, code));
    return coupon?.id ?? '';
  };
  const missInput = (more: Record<string, unknown> = {}) => ({
    ...{ idempotencyKey: freshKey(), membershipId: `mem_${at}`, benefitCode: 'CAR_WASH' },
    ...{ valueAmount: cny('40.00'), reasonCode: 'WASH_OUT_OF_ORDER', words: '洗车机坏了' },
    ...more,
  });
  const miss = (more: Record<string, unknown> = {}) => run<Payload>(MISS, missInput(more));
  const compensate = (promiseId: string, more: Record<string, unknown> = {}, by = manager()) => {
    const input = { promiseId, compensatedBy: 'CP-77', reason: '送一张洗车券', ...more };
    return ledger.mutate<Payload>(`${at}`, COMPENSATE, { idempotencyKey: freshKey(), ...input }, NOW, by);
  };
  const figures = async (period = { from: '2026-11-01', to: '2026-12-01' }, now = NOW) => {
    await ledger.judge();
    const { data, errors } = await ledger.ask(FIGURES, { period }, manager(), now);
    expect(errors).toEqual([]);
    return data.benefitPromiseFigures;
  };

  it.each([
    ['turned round', '2026-12-01', '2026-11-01', 'The period must end after it begins.'],
    ['empty', '2026-11-01', '2026-11-01', 'The period must end after it begins.'],
    ['endless', '2010-01-01', '2030-01-01', 'The period may span at most 10 years.'],
  ])('CONV-2: figures of a period that is %s are refused, and not none', async (_, from, to, why) => {
    const { errors } = await ledger.ask(FIGURES, { period: { from, to } }, manager(), NOW);
    expect(errors).toEqual([why]);
  });

  it('follows a coupon from its issue to its end, and tells of the end alone', async () => {
    const couponId = await issue();
    const [open] = await listed();
    expect(open).toMatchObject({
      kind: 'COUPON',
      state: 'OPEN',
      benefitCode: 'BOUTIQUE_50',
      benefitName: 'Off the boutique',
      worthAmount: { amount: '50.00' },
      promisedBy: { type: 'COUPON', id: couponId },
      promisedOn: '2026-11-22',
      dueOn: '2027-11-21',
      judgedOn: null,
      customer: { id: `cus_${at}` },
      membership: { id: `mem_${at}` },
    });
    expect(await told()).toEqual([]);
    await run(USE_COUPON, { couponId, forType: 'BOUTIQUE_SALE', forId: 'S-1', amount: cny('50.00') });
    expect(inShort(await listed())).toEqual(['COUPON BOUTIQUE_50 FULFILLED']);
    expect(await told()).toMatchObject([
      { sequence: 2, data: { promiseId: open?.id, outcome: 'FULFILLED', judgedOn: '2026-11-22' } },
    ]);
  });

  it('a coupon that is taken back is broken, and says why', async () => {
    await run(VOID_COUPON, { couponId: await issue(), reasonCode: 'STOCK_OUT' });
    expect(inShort(await listed({ state: 'BROKEN' }))).toEqual(['COUPON BOUTIQUE_50 BROKEN STOCK_OUT']);
  });

  it('ACT-10: gifts of a call or campaign stand as promised there', async () => {
    const promise = {
      ...giftPromised.example,
      ...{ giftPromiseId: `gft_${at}`, dealerId: `dlr_${at}`, customerId: `cus_${at}`, vehicleId: null },
      ...{ membershipId: `mem_${at}`, promisedBy: null, promisedOn: '2026-11-21' },
    };
    await ledger.feed(giftPromised, [promise, promise]);
    const gifts = await listed();
    expect(gifts.map(({ promisedBy }) => promisedBy)).toEqual(
      gifts.map(() => ({ type: 'GIFT_PROMISE', id: `gft_${at}` })),
    );
    expect(inShort(gifts)).toEqual(['COUPON INSURANCE_200 OPEN', 'COUPON VALVE_CLEANING OPEN']);
  });

  it('a benefit that was used is fulfilled, and none once the use was taken back', async () => {
    const { use } = await ledger.mutate<UseAnswer>(`${at}`, USE, useInput(`${at}`));
    expect(inShort(await listed())).toEqual(['BENEFIT CAR_WASH FULFILLED']);
    await run(
      `mutation ($input: EntitlementUseReverseInput!) {
      entitlementUseReverse(input: $input) { userErrors { code } }
    }`,
      { entitlementUseId: use?.id, reasonCode: 'REGISTERED_TWICE' },
    );
    expect(inShort(await listed())).toEqual(['BENEFIT CAR_WASH WITHDRAWN REGISTERED_TWICE']);
    expect(await told()).toMatchObject([
      { sequence: 1, data: { outcome: 'FULFILLED' } },
      { sequence: 2, data: { outcome: 'FULFILLED', isWithdrawn: true } },
    ]);
    expect(await figures()).toMatchObject({ judgedCount: 0, keptRate: null });
  });

  it('SVC-12, SVC-15: receptions and online requests end by their deadlines', async () => {
    const book = async (slotFrom: string) =>
      (await run<{ appointment: { id: string } }>(BOOK, bookInput(`${at}`, { slotFrom }))).appointment.id;
    const [late, off] = [await book('2026-11-23T02:00:00Z'), await book('2026-11-24T02:00:00Z')];
    await run(RECEIVE, { appointmentId: late, receivedAt: null }, '2026-11-23T02:00:00Z');
    expect(inShort(await listed({ state: 'OPEN' }))).toEqual(['RECEPTION RECEPTION_IN_TIME OPEN']);
    await run(CANCEL, { appointmentId: off, reasonCode: 'NO_TIME' });
    const request = await run<{ complaint: { id: string } }>(
      OPEN,
      complaintInput(`${at}`, { kind: 'ONLINE_REQUEST' }),
      '2026-11-20T04:00:00.000Z',
    );
    const complaintId = request.complaint.id;
    expect(inShort(await listed({ isOverdue: true }))).toEqual(['REQUEST REQUEST_IN_TIME OPEN']);
    await run(INVESTIGATE, { complaintId });
    await run(RESOLVE, { complaintId, outcomeCode: 'DONE', comfortPackCode: 'COMPLAINT_COMFORT' });
    expect(inShort(await listed({ kind: 'REQUEST' }))).toEqual(['REQUEST REQUEST_IN_TIME COMPENSATED LATE']);
    expect(inShort(await listed({ kind: 'RECEPTION' }))).toEqual([
      'RECEPTION RECEPTION_IN_TIME FULFILLED',
      'RECEPTION RECEPTION_IN_TIME WITHDRAWN',
    ]);
  });

  it('SVC-02: a discount that came late is open until it is made good', async () => {
    const customerId = `cus_${at}late`;
    await ledger.feed(customerRegistered, [customerFact(`dlr_${at}`, customerId)]);
    const lines = [line('LABOUR', '1000.00')];
    await run(SETTLE, settleInput(`${at}`, { customerId, vehicleId: `veh_${at}`, mileageKm: null, lines }));
    await ledger.feed(membershipActivated, [activationFact(`dlr_${at}`, `mem_${at}late`, customerId)]);
    const [owed] = await listed({ customerId });
    expect(owed).toMatchObject({ kind: 'DISCOUNT', state: 'OPEN', worthAmount: { amount: '50.00' } });
    const [entry] = await ledger.db.owner.query<{ id: string }[]>(
      'select id from late_discount where dealer_id = $1',
      [`dlr_${at}`],
    );
    const end = { lateDiscountId: entry?.id, ending: 'COMPENSATED', compensatedBy: 'R-1', reason: 'ok' };
    await ledger.mutate(`${at}`, END, { idempotencyKey: freshKey(), ...end }, NOW, manager());
    expect(await listed({ customerId })).toMatchObject([
      {
        id: owed?.id,
        state: 'COMPENSATED',
        causeCode: 'MEMBERSHIP_ARRIVED_LATE',
        compensation: { type: 'DEALER_ACT', id: 'R-1' },
      },
    ]);
  });

  it('SVC-04: a benefit that was due and not given is broken until a manager makes it good', async () => {
    const { benefitPromise, userErrors } = await miss();
    expect(userErrors).toEqual([]);
    expect(benefitPromise).toMatchObject({
      ...{ kind: 'BENEFIT', state: 'BROKEN', causeCode: 'WASH_OUT_OF_ORDER', judgedOn: '2026-11-22' },
      promisedBy: { type: 'ENTITLEMENT_PLAN', id: `mem_${at}` },
    });
    await ledger.mutate<UseAnswer>(`${at}`, USE, useInput(`${at}`));
    expect(await figures()).toMatchObject({
      ...{ judgedCount: 2, fulfilledCount: 1, brokenCount: 1, keptRate: '0.5000' },
      kinds: [{ kind: 'BENEFIT', judgedCount: 2, brokenCount: 1, keptRate: '0.5000' }],
    });
    const made = await compensate(benefitPromise?.id ?? '');
    expect(made.benefitPromise).toMatchObject({
      ...{ state: 'COMPENSATED', compensation: { type: 'DEALER_ACT', id: 'CP-77' } },
      ...{ compensatedBy: { id: `stf_${at}sm` }, compensationReason: '送一张洗车券' },
    });
    expect(await figures()).toMatchObject({ compensatedCount: 1, brokenCount: 0, keptRate: '1.0000' });
    expect((await told()).map(({ data, sequence }) => [data.outcome, sequence])).toEqual([
      ['BROKEN', 1],
      ['FULFILLED', 1],
      ['COMPENSATED', 2],
    ]);
  });

  it('of 50 who make it good at once exactly one does', async () => {
    const id = (await miss()).benefitPromise?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 50 }, () => compensate(id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('PROMISE_NOT_BROKEN input.promiseId'),
    );
    const again = await compensate(id);
    expect(again.userErrors[0]?.message).toBe('The promise is compensated; only a broken one is made good.');
  });

  it.each([
    ["another dealer's membership", { membershipId: 'mem_other' }, 'MEMBERSHIP_NOT_FOUND input.membershipId'],
    [
      'a benefit the tier has not',
      { benefitCode: 'WHEEL_ALIGNMENT' },
      'BENEFIT_NOT_PROMISED input.benefitCode',
    ],
    ['the day before the card', { missedOn: '2026-02-28' }, 'BENEFIT_NOT_PROMISED input.benefitCode'],
    ['a day to come', { missedOn: '2026-11-23' }, 'DATE_IN_FUTURE input.missedOn'],
    ['a value below nothing', { valueAmount: cny('-0.01') }, 'AMOUNT_NEGATIVE input.valueAmount'],
    ['a reason that is no code', { reasonCode: 'a b' }, 'CODE_INVALID input.reasonCode'],
    ['too many words', { words: 'x'.repeat(501) }, 'TEXT_TOO_LONG input.words'],
  ])('refuses to take down %s, and writes nothing', async (_, more, expected) => {
    const before = await ledger.footprint();
    expect(faults((await miss(more)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('takes down what was missed on the first day of the card', async () => {
    expect((await miss({ missedOn: '2026-03-01' })).userErrors).toEqual([]);
  });

  it('is made good by a named manager only, and by nobody of another dealer', async () => {
    const id = (await miss()).benefitPromise?.id ?? '';
    const before = await ledger.footprint();
    const { staffMemberId: _, ...nameless } = manager();
    expect(faults((await compensate(id, {}, nameless)).userErrors)).toEqual(['COMPENSATOR_UNNAMED input']);
    expect(faults((await compensate('prm_x')).userErrors)).toEqual(['PROMISE_NOT_FOUND input.promiseId']);
    expect(faults((await compensate(id, { compensatedBy: ' ' })).userErrors)).toEqual([
      'TEXT_REQUIRED input.compensatedBy',
    ]);
    const other = { ...manager(), dealerId: 'dlr_other' };
    expect(faults((await compensate(id, {}, other)).userErrors)).toEqual([
      'PROMISE_NOT_FOUND input.promiseId',
    ]);
    expect(await ledger.footprint()).toBe(before);
    const input = { idempotencyKey: freshKey(), promiseId: id, compensatedBy: 'X', reason: 'X' };
    const advisor = principals.staffOf(`dlr_${at}`, ['SERVICE_ADVISOR']);
    expect((await ledger.ask(COMPENSATE, { input }, advisor)).errors).toEqual(['FORBIDDEN']);
  });

  it('PLT-02: is seen at its dealer only, and its words by who may see names', async () => {
    const id = (await miss()).benefitPromise?.id ?? '';
    expect(await listed({}, principals.staffOf('dlr_other'))).toEqual([]);
    expect(await listed({}, principals.auditor())).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id, words: null })]) as object,
    );
    expect((await listed())[0]?.words).toBe('洗车机坏了');
  });

  it('is listed page by page, the last one first, and counted', async () => {
    for (const day of ['2026-11-20', '2026-11-22', '2026-11-21']) await miss({ missedOn: day });
    const seen: (string | null)[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data } = await ledger.ask(LIST, { first: 1, after }, manager());
      const found = data.benefitPromises as {
        nodes: Entry[];
        totalCount: number;
        pageInfo: { endCursor: string };
      };
      expect(found.totalCount).toBe(3);
      seen.push(...found.nodes.map(({ judgedOn }) => judgedOn));
      after = found.pageInfo.endCursor;
    }
    expect(seen).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
    const judgedOn = { from: '2026-11-20', to: '2026-11-22' };
    expect((await listed({ judgedOn })).map((each) => each.judgedOn)).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('CONV-8, MEM-17: follows a merge, and loses its words with the person', async () => {
    const survivor = `cus_${at}same`;
    await ledger.feed(customerRegistered, [customerFact(`dlr_${at}`, survivor)]);
    const couponId = await issue();
    const id = (await miss()).benefitPromise?.id ?? '';
    await compensate(id);
    await listed();
    const merge = {
      ...customersMerged.example,
      ...{ mergeId: `mrg_${at}`, dealerId: `dlr_${at}`, vehicleIds: [], membershipIds: [] },
      ...{ customerId: survivor, mergedCustomerId: `cus_${at}` },
    };
    await ledger.feed(customersMerged, [merge], { sequence: 5 });
    await run(USE_COUPON, { couponId, forType: 'BOUTIQUE_SALE', forId: 'S-1', amount: cny('50.00') });
    const whose = { customerId: survivor };
    expect(inShort(await listed(whose))).toEqual([
      'BENEFIT CAR_WASH COMPENSATED WASH_OUT_OF_ORDER',
      'COUPON BOUTIQUE_50 FULFILLED',
    ]);
    const gone = { dealerId: `dlr_${at}`, customerId: survivor, vehicleIds: [], membershipIds: [] };
    await ledger.feed(personErased, [{ ...personErased.example, ...gone }], { sequence: 9 });
    expect(await listed({ ...whose, kind: 'BENEFIT' })).toMatchObject([
      { words: null, compensationReason: null, state: 'COMPENSATED' },
    ]);
  });

  it('a portion takes the same statements for one record and for fifty', async () => {
    await ledger.judge();
    const sent = countStatements(ledger.db.database.dataSource);
    const judged = async (count: number) => {
      for (let n = 0; n < count; n += 1) await issue();
      sent.reset();
      await ledger.judgeOnce();
      return sent.count();
    };
    expect(await judged(50)).toBe(await judged(1));
  });
});
