import { bookInput } from './builders/appointments';
import { complaintInput } from './builders/complaints';
import { type CouponPayload, ISSUE_COUPON, issueInput } from './builders/coupons';
import { cny, freshKey, SETTLE, settleInput } from './builders/documents';
import type { SettleAnswer } from './builders/answers';
import { LedgerUnderTest } from './builders/ledger-under-test';

const bulk = (mutation: string, shown: string) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}BulkInput`;
  return `mutation ($input: ${type}!) {
    ${mutation}Bulk(input: $input) {
      results { replayed ${shown} userErrors { code field } }
      userErrors { code field message }
    }
  }`;
};

interface BulkAnswer {
  readonly results: readonly {
    readonly replayed: boolean;
    readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
    readonly [shown: string]: unknown;
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

const USE_COUPONS = bulk('couponUse', 'coupon { id status }');
const SELL = `mutation ($input: PackageSellInput!) {
  packageSell(input: $input) { prepaidPackage { id } userErrors { code field } }
}`;

describe('SVC-22: several records of a dealer system at once', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const send = (document: string, items: readonly object[]) =>
    ledger.mutate<BulkAnswer>(`${at}`, document, { items });
  const codes = ({ results }: BulkAnswer) =>
    results.map(({ userErrors }) => userErrors.map(({ code }) => code).join(' ') || 'ok');
  const coupon = async () => {
    const input = issueInput(`${at}`, 'INSURANCE_100');
    const issued = await ledger.mutate<CouponPayload>(`${at}`, ISSUE_COUPON, input);
    if (!issued.coupon) throw new Error(JSON.stringify(issued.userErrors));
    return issued.coupon.id;
  };
  const use = (couponId: string, more: object = {}) => ({
    ...{ idempotencyKey: freshKey(), couponId, forType: 'INSURANCE_POLICY', forId: 'pol_1' },
    ...{ amount: cny('100.00'), ...more },
  });

  it('SVC-07: keeps the good uses of coupons, answers the others, and repeats the answer for each key', async () => {
    const [first, second] = [await coupon(), await coupon()];
    const items = [use(first), use('cpn_nothing'), use(first), use(second)];
    const answer = await send(USE_COUPONS, items);
    expect(codes(answer)).toEqual(['ok', 'COUPON_NOT_FOUND', 'COUPON_USED', 'ok']);
    expect(answer.results[0]).toMatchObject({ coupon: { id: first, status: 'USED' } });
    const again = await send(USE_COUPONS, items);
    expect(codes(again)).toEqual(codes(answer));
    expect(again.results.map(({ replayed }) => replayed)).toEqual([true, false, false, true]);
  });

  it('SVC-07: lets one of fifty clients use each coupon', async () => {
    const ids = [await coupon(), await coupon()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        send(
          USE_COUPONS,
          ids.map((id) => use(id)),
        ),
      ),
    );
    const all = answers.flatMap(codes);
    expect(all.filter((code) => code === 'ok')).toHaveLength(2);
    expect(all.filter((code) => code === 'COUPON_USED')).toHaveLength(98);
  });

  it('SVC-08: uses the sets of one package on several orders, each result as it was after its item', async () => {
    const sale = { customerId: `cus_${at}`, definitionCode: 'MAINTENANCE_5', oilMillilitres: 4_000 };
    const prices = {
      oilListAmount: cny('400.00'),
      filterListAmount: cny('50.00'),
      workListAmount: cny('100.00'),
    };
    const sold = await ledger.mutate<{ prepaidPackage: { id: string } | null; userErrors: unknown[] }>(
      `${at}`,
      SELL,
      { idempotencyKey: freshKey(), soldOn: '2026-11-20', ...sale, ...prices },
    );
    expect(sold.userErrors).toEqual([]);
    const order = async (roNumber: string) => {
      const input = settleInput(`${at}`, { roNumber, mileageKm: null });
      return (await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input)).repairOrder?.id ?? '';
    };
    const [a, b] = [await order('A-1'), await order('A-2')];
    const item = (repairOrderId: string) => ({
      ...{ idempotencyKey: freshKey(), packageId: sold.prepaidPackage?.id, repairOrderId },
    });
    const answer = await send(bulk('packageUse', 'prepaidPackage { remainingSets }'), [
      item(a),
      item(a),
      item(b),
    ]);
    expect(codes(answer)).toEqual(['ok', 'PACKAGE_USED_ON_ORDER', 'ok']);
    expect(answer.results.map(({ prepaidPackage }) => prepaidPackage)).toEqual([
      { remainingSets: 4 },
      null,
      { remainingSets: 3 },
    ]);
  });

  it('SVC-12, SVC-15, SVC-23: books places, takes complaints down and keeps refused jobs', async () => {
    const booked = await send(bulk('appointmentBook', 'appointment { id }'), [
      bookInput(`${at}`),
      bookInput(`${at}`, { slotFrom: '2020-01-01T02:00:00Z' }),
    ]);
    expect(codes(booked)).toEqual(['ok', expect.stringMatching(/SLOT|PAST/)]);
    const opened = await send(bulk('complaintOpen', 'complaint { id }'), [
      complaintInput(`${at}`),
      complaintInput(`${at}`, { customerId: 'cus_nobody' }),
    ]);
    expect(codes(opened)).toEqual(['ok', 'CUSTOMER_NOT_FOUND']);
    const { repairOrder } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, settleInput(`${at}`));
    const job = (jobCode: string) => ({
      ...{ idempotencyKey: freshKey(), repairOrderId: repairOrder?.id, jobCode, urgency: 'SOON' },
      estimatedAmount: cny('300.00'),
    });
    const declined = await send(bulk('workDecline', 'declinedWork { jobCode }'), [job('PADS'), job('PADS')]);
    expect(codes(declined)[0]).toBe('ok');
    expect(codes(declined)[1]).not.toBe('ok');
  });

  it.each([
    [0, 'ITEMS_MISSING'],
    [101, 'TOO_MANY_ITEMS'],
  ])('refuses %i items as a whole', async (count, code) => {
    const answer = await send(
      USE_COUPONS,
      Array.from({ length: count }, () => use('cpn_1')),
    );
    expect(answer).toMatchObject({ results: [], userErrors: [{ code }] });
  });
});
