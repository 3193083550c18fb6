import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, line, REFUND, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Pack {
  id: string;
  packCode: string;
  cancelledOn: string | null;
  gifts: { kind: string; code: string; freeKm: number | null; coupon: { id: string; status: string } }[];
}
interface Answer {
  renewalPack: Pack | null;
  userErrors: UserErrorAnswer[];
}

const PACK = `id packCode choice cancelledOn cancelReasonCode declaredWorthAmount { amount } prepaidAmount { amount }
  rewardAmount { amount } rewardedStaffMember { id } claimAmount { amount } repairOrder { roNumber }
  gifts { kind code freeKm worthAmount { amount } coupon { id status } }`;
const SIGN = `mutation ($input: RenewalPackSignInput!) {
  renewalPackSign(input: $input) { renewalPack { ${PACK} } replayed userErrors { code field message } }
}`;
const CANCEL = `mutation ($input: RenewalPackCancelInput!) {
  renewalPackCancel(input: $input) { renewalPack { ${PACK} } userErrors { code field message } }
}`;
const OFFERS = `query ($filter: RenewalOfferFilter) {
  renewalOffers(filter: $filter) {
    nodes { repairOrder { roNumber } packCode claimAmount { amount } choices { choice couponCodes } towFreeKm
      serviceAdvisor { id } renewalPack { id } }
  }
}`;
const USE_COUPON = `mutation ($input: CouponUseInput!) {
  couponUse(input: $input) { userErrors { code field message } }
}`;

describe('renewal packs after a claim', () => {
  let ledger: LedgerUnderTest;
  let at = 0;
  let orderId = '';

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    orderId = await claim('RO-1', '12000.00');
  });

  const claim = async (roNumber: string, amount: string, more: Record<string, unknown> = {}) => {
    const lines = [line('LABOUR', amount, { payer: 'INSURER' })];
    const input = settleInput(`${at}`, { roNumber, kind: 'ACCIDENT', lines, mileageKm: null, ...more });
    const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    expect(faults(userErrors)).toEqual([]);
    return repairOrder?.id ?? '';
  };
  const sign = (overrides: Record<string, unknown> = {}, dealer = `${at}`) =>
    ledger.mutate<Answer>(dealer, SIGN, {
      idempotencyKey: freshKey(),
      repairOrderId: orderId,
      choice: 'A',
      prepaidAmount: cny('1000.00'),
      ...overrides,
    });
  const cancel = (renewalPackId: string, more: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(
      `${at}`,
      CANCEL,
      { idempotencyKey: freshKey(), renewalPackId, reasonCode: 'CUSTOMER_WITHDREW', ...more },
      NOW,
      principals.staffOf(`dlr_${at}`, ['CLUB_MANAGER']),
    );
  const published = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);

  it('SVC-09: is signed with its gifts as coupons, and published', async () => {
    const { renewalPack, userErrors } = await sign();
    expect(faults(userErrors)).toEqual([]);
    expect(renewalPack).toMatchObject({
      packCode: 'CLAIM_10K_20K',
      declaredWorthAmount: { amount: '800.00' },
      prepaidAmount: { amount: '1000.00' },
      rewardAmount: { amount: '50.00' },
      rewardedStaffMember: { id: `stf_${at}sa` },
      claimAmount: { amount: '12000.00' },
      repairOrder: { roNumber: 'RO-1' },
    });
    expect(renewalPack?.gifts).toMatchObject([
      { kind: 'COUPON', code: 'INSURANCE_300', freeKm: null, coupon: { status: 'ISSUED' } },
      { kind: 'SERVICE', code: 'POLISH_AND_WAX', coupon: { status: 'ISSUED' } },
      { kind: 'ACCIDENT_TOW', code: 'ACCIDENT_TOW_50', freeKm: 50, worthAmount: { amount: '500.00' } },
    ]);
    expect(await published('renewal-pack-signed')).toMatchObject([
      { sequence: 1, data: { renewalPackId: renewalPack?.id, choice: 'A', membershipId: `mem_${at}` } },
    ]);
    expect(await published('coupon-issued')).toHaveLength(3);
    expect(faults((await sign()).userErrors)).toEqual(['PACK_SIGNED_ALREADY input.repairOrderId']);
  });

  it('SVC-09: of 50 desks that sign one order exactly one does', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => sign()));
    expect(answers.filter(({ renewalPack }) => renewalPack !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => faults(userErrors));
    expect(new Set(refused)).toEqual(new Set(['PACK_SIGNED_ALREADY input.repairOrderId']));
    expect(await published('coupon-issued')).toHaveLength(3);
  });

  it.each([
    ['a fen too little', { prepaidAmount: cny('999.99') }, 'PREPAYMENT_OUT_OF_RANGE input.prepaidAmount'],
    ['a fen too much', { prepaidAmount: cny('3000.01') }, 'PREPAYMENT_OUT_OF_RANGE input.prepaidAmount'],
    ['nothing', { prepaidAmount: cny('0.00') }, 'AMOUNT_OUT_OF_RANGE input.prepaidAmount'],
    ['choice C', { choice: 'C' }, 'CHOICE_NOT_OFFERED input.choice'],
    ['no order', { repairOrderId: 'ror_none' }, 'REPAIR_ORDER_NOT_FOUND input.repairOrderId'],
    ['no id at all', { repairOrderId: "' or 1=1" }, 'REPAIR_ORDER_NOT_FOUND input.repairOrderId'],
  ])('SVC-09: refuses %s and writes nothing', async (_, overrides, expected) => {
    const before = await ledger.footprint();
    expect(faults((await sign(overrides)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-09: a refused prepayment names the bounds', async () => {
    const [fault] = (await sign({ prepaidAmount: cny('1.00') })).userErrors;
    expect(fault?.message).toContain('1000.00');
    expect(fault?.message).toContain('3000.00');
  });

  it('PLT-02: the order of another dealer is not there', async () => {
    expect(faults((await sign({}, 'other')).userErrors)).toEqual([
      'REPAIR_ORDER_NOT_FOUND input.repairOrderId',
    ]);
  });

  it('SVC-09: cancelled, the gifts are void, all goes back, and the order can be signed anew', async () => {
    const { renewalPack } = await sign();
    const { userErrors, ...cancelled } = await cancel(renewalPack?.id ?? '');
    expect(faults(userErrors)).toEqual([]);
    expect(cancelled.renewalPack).toMatchObject({
      cancelledOn: '2026-11-22',
      cancelReasonCode: 'CUSTOMER_WITHDREW',
    });
    expect(cancelled.renewalPack?.gifts.map(({ coupon }) => coupon.status)).toEqual(['VOID', 'VOID', 'VOID']);
    expect(await published('renewal-pack-cancelled')).toMatchObject([
      { sequence: 2, data: { refundedAmount: cny('1000.00'), rewardTakenBackAmount: cny('50.00') } },
    ]);
    expect(faults((await cancel(renewalPack?.id ?? '')).userErrors)).toEqual([
      'PACK_CANCELLED_ALREADY input.renewalPackId',
    ]);
    expect((await sign({ choice: 'B' })).renewalPack).toMatchObject({ choice: 'B' });
  });

  it('SVC-09: a pack whose gift was used stays', async () => {
    const { renewalPack } = await sign({ choice: 'B' });
    const couponId = renewalPack?.gifts.find(({ kind }) => kind === 'BOUTIQUE')?.coupon.id;
    const use = { idempotencyKey: freshKey(), couponId, forType: 'DESK', forId: '1', amount: cny('400.00') };
    expect(faults((await ledger.mutate<Answer>(`${at}`, USE_COUPON, use)).userErrors)).toEqual([]);
    const before = await ledger.footprint();
    expect(faults((await cancel(renewalPack?.id ?? '')).userErrors)).toEqual([
      'GIFT_USED input.renewalPackId',
    ]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-09: reminds of every claim from 5 000.00 on, and of no other order', async () => {
    await claim('RO-2', '5000.00', { settledAt: '2026-11-20T06:00:00Z', openedAt: '2026-11-20T04:00:00Z' });
    await claim('RO-3', '4999.99');
    await claim('RO-4', '9000.00', { kind: 'BODY_AND_PAINT' });
    const refunded = await claim('RO-5', '5000.00');
    const refund = { idempotencyKey: freshKey(), repairOrderId: refunded, reason: 'x' };
    const lines = (
      await ledger.ask(
        `query ($id: ID!) { repairOrder(id: $id) { lines { id } } }`,
        { id: refunded },
        principals.dmsOf(`dlr_${at}`),
      )
    ).data.repairOrder as { lines: { id: string }[] };
    await ledger.mutate(`${at}`, REFUND, {
      ...refund,
      lines: [{ lineId: lines.lines[0]?.id, amount: cny('0.01') }],
    });
    const offers = async (filter: Record<string, unknown> | null = null) => {
      const { data, errors } = await ledger.ask(OFFERS, { filter }, principals.staffOf(`dlr_${at}`));
      expect(errors).toEqual([]);
      return (data.renewalOffers as { nodes: { repairOrder: { roNumber: string }; packCode: string }[] })
        .nodes;
    };
    expect((await offers()).map(({ repairOrder, packCode }) => [repairOrder.roNumber, packCode])).toEqual([
      ['RO-1', 'CLAIM_10K_20K'],
      ['RO-2', 'CLAIM_5K_10K'],
    ]);
    await sign();
    const numbers = async (filter: Record<string, unknown>) =>
      (await offers(filter)).map(({ repairOrder }) => repairOrder.roNumber);
    expect(await numbers({ isSigned: false })).toEqual(['RO-2']);
    expect(await numbers({ isSigned: true, serviceAdvisorId: `stf_${at}sa` })).toEqual(['RO-1']);
    expect(await numbers({ settledOn: { from: '2026-11-20', to: '2026-11-21' } })).toEqual(['RO-2']);
  });

  it('SVC-09: customers and orders show their packs', async () => {
    const { renewalPack } = await sign();
    const query = `query ($refs: [_Any!]!) {
      _entities(representations: $refs) {
        ... on Customer { renewalPacks { id } }
        ... on RepairOrder { renewalOffer { packCode renewalPack { id } } }
        ... on RenewalPack { packCode }
      }
    }`;
    const refs = [
      { __typename: 'Customer', id: `cus_${at}` },
      { __typename: 'RepairOrder', id: orderId },
      { __typename: 'RenewalPack', id: renewalPack?.id },
    ];
    const ask = async (dealer: string) =>
      (await ledger.ask(query, { refs }, principals.staffOf(dealer))).data._entities;
    expect(await ask(`dlr_${at}`)).toEqual([
      { renewalPacks: [{ id: renewalPack?.id }] },
      { renewalOffer: { packCode: 'CLAIM_10K_20K', renewalPack: { id: renewalPack?.id } } },
      { packCode: 'CLAIM_10K_20K' },
    ]);
    expect(await ask('dlr_other')).toEqual([{ renewalPacks: [] }, null, null]);
  });
});
