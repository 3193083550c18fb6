import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { type CouponPayload, ISSUE_COUPON, issueInput } from '../../../test/builders/coupons';
import { cny, freshKey, line, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

interface Case {
  id: string;
  freeKm: number;
  chargedKm: number;
}
interface Answer {
  rescueCase: Case | null;
  userErrors: UserErrorAnswer[];
}

const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { rescueCase { id freeKm chargedKm } userErrors { code field message } }
}`;
const SIGN = `mutation ($input: RenewalPackSignInput!) {
  renewalPackSign(input: $input) { renewalPack { gifts { kind coupon { id } } } userErrors { code } }
}`;

describe('SVC-14, SVC-09: the tow of a pack after a claim', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const run = <Of = Answer>(document: string, input: Record<string, unknown>) =>
    ledger.mutate<Of>(`${at}`, document, { idempotencyKey: freshKey(), ...input });
  const towCoupon = async (): Promise<string> => {
    const lines = [line('LABOUR', '12000.00', { payer: 'INSURER' })];
    const claim = settleInput(`${at}`, { kind: 'ACCIDENT', lines, mileageKm: null });
    const { repairOrder } = await run<SettleAnswer>(SETTLE, claim);
    const signed = { repairOrderId: repairOrder?.id, choice: 'A', prepaidAmount: cny('1000.00') };
    type Signed = { renewalPack: { gifts: { kind: string; coupon: { id: string } }[] } };
    const { renewalPack } = await run<Signed>(SIGN, signed);
    return renewalPack.gifts.find(({ kind }) => kind === 'ACCIDENT_TOW')?.coupon.id ?? '';
  };
  const onSite = async () => {
    const whose = { customerId: `cus_${at}`, vehicleId: `veh_${at}` };
    const rescueCaseId = (await run(mutation('rescueCall'), whose)).rescueCase?.id;
    await run(mutation('rescueDispatch'), { rescueCaseId, responderIds: [`stf_${at}sa`] });
    await run(mutation('rescueArrive'), { rescueCaseId });
    return rescueCaseId;
  };
  const close = async (couponId: string, towedKm: number, more: Record<string, unknown> = {}) =>
    run(mutation('rescueClose'), {
      ...{ rescueCaseId: await onSite(), outcome: 'TOWED', towedKm, isInCity: false, couponId },
      ...more,
    });
  const stateOf = async (couponId: string) => {
    const [row] = await ledger.db.owner.query<
      { status: string; used_minor: number | null; used_for_type: string | null }[]
    >('select status, used_minor, used_for_type from coupon where id = $1', [couponId]);
    return row;
  };
  const told = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);

  it('makes 50 km free instead of the tier, is used for it, and the benefit is not', async () => {
    const couponId = await towCoupon();
    const { rescueCase, userErrors } = await close(couponId, 51);
    expect(faults(userErrors)).toEqual([]);
    expect(rescueCase).toMatchObject({ freeKm: 50, chargedKm: 1 });
    expect(await stateOf(couponId)).toEqual({
      status: 'USED',
      used_minor: 50_000,
      used_for_type: 'RESCUE_CASE',
    });
    expect(await told('coupon-used')).toHaveLength(1);
    expect(await told('entitlement-used')).toEqual([]);
    expect(faults((await close(couponId, 51)).userErrors)).toEqual(['COUPON_USED input.couponId']);
  });

  it('stays with the customer where the tier makes as much free', async () => {
    const couponId = await towCoupon();
    expect((await close(couponId, 10)).rescueCase).toMatchObject({ freeKm: 10, chargedKm: 0 });
    expect(await stateOf(couponId)).toMatchObject({ status: 'ISSUED' });
    expect(await told('entitlement-used')).toHaveLength(1);
  });

  it('is used once: of 50 tows that name it exactly one has it', async () => {
    const couponId = await towCoupon();
    const cases: (string | undefined)[] = [];
    for (let n = 0; n < 50; n += 1) cases.push(await onSite());
    const answers = await Promise.all(
      cases.map((rescueCaseId) =>
        run(mutation('rescueClose'), {
          ...{ rescueCaseId, outcome: 'TOWED', towedKm: 40, isInCity: false, couponId },
        }),
      ),
    );
    expect(answers.filter(({ rescueCase }) => rescueCase !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('COUPON_USED input.couponId'),
    );
  });

  it.each([
    ['that is for something else', 'BOUTIQUE_50', {}, 'COUPON_NOT_A_TOW input.couponId'],
    [
      'where nothing was towed',
      'BOUTIQUE_50',
      { outcome: 'REPAIRED_ON_SITE', towedKm: null },
      'NOTHING_TOWED input.couponId',
    ],
  ])('a coupon %s is refused and nothing is written', async (_, code, more, expected) => {
    const { coupon } = await run<CouponPayload>(ISSUE_COUPON, issueInput(`${at}`, code));
    const rescueCaseId = await onSite();
    const before = await ledger.footprint();
    const answer = await run(mutation('rescueClose'), {
      ...{ rescueCaseId, outcome: 'TOWED', towedKm: 40, isInCity: false, couponId: coupon?.id },
      ...more,
    });
    expect(faults(answer.userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });
});
