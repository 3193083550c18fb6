import { principals } from '@autoclub/testing';
import type { SettleAnswer, UserErrorAnswer } from './builders/answers';
import { bookInput, SAVE_DAY } from './builders/appointments';
import { cny, freshKey, line, SETTLE, settleInput, useInput } from './builders/documents';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

type Case = readonly [what: string, code: string, mutation: string, input: () => Promise<object> | object];

const mutation = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { userErrors { code field message } }
  }`;

/** What a workshop gets wrong most: each is a code with a text in both languages, and leaves no trace. */
describe('bad input', () => {
  let ledger: LedgerUnderTest;
  let claimId = '';

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.withCustomer('dlr_1', 'cus_guest', 'veh_guest');
    await ledger.withCustomer('dlr_1', 'cus_first', 'veh_first');
    await give('entitlementUse', useInput('1', { quantity: 10 }));
    const when = { openedAt: '2026-11-20T04:00:00Z', settledAt: '2026-11-20T06:00:00Z' };
    const input = settleInput('1', { ...when, roNumber: 'CLAIM', kind: 'ACCIDENT', lines: claim });
    const { repairOrder } = await ledger.mutate<SettleAnswer>('1', SETTLE, input);
    claimId = repairOrder?.id ?? '';
    const windows = [{ fromTime: '10:00', toTime: '11:00', capacity: 1, isZeroWait: false }];
    const manager = principals.staffOf('dlr_1', ['CLUB_MANAGER']);
    const day = { idempotencyKey: freshKey(), day: '2026-11-23', reason: '检修', windows };
    await ledger.mutate('1', SAVE_DAY, day, NOW, manager);
    await give(
      'appointmentBook',
      bookInput('1', { customerId: 'cus_first', vehicleId: 'veh_first', idempotencyKey: freshKey() }),
    );
  });
  afterAll(() => ledger.close());

  const claim = [line('LABOUR', '12000.00', { payer: 'INSURER' })];
  const give = async (name: string, input: object) => {
    const given = { idempotencyKey: freshKey(), ...input };
    const { userErrors } = await ledger.mutate<{ userErrors: UserErrorAnswer[] }>('1', mutation(name), given);
    expect(userErrors).toEqual([]);
  };
  const guest = { customerId: 'cus_guest', vehicleId: 'veh_guest' };
  const discounted = (more: Record<string, unknown>) =>
    settleInput('1', {
      roNumber: 'RO-G',
      mileageKm: null,
      ...guest,
      lines: [line('LABOUR', '100.00', more)],
    });
  const warranty = (mileageKm: number) => ({
    ...{ customerId: 'cus_1', vehicleId: 'veh_1', code: 'ONE_YEAR', paidAmount: cny('1980.00') },
    mileageKm,
  });
  const prepaid = (amount: string) => ({ repairOrderId: claimId, choice: 'A', prepaidAmount: cny(amount) });
  const begun = async () => {
    const opened = await ledger.mutate<{ workshopJob: { id: string } }>(
      '1',
      `mutation ($input: WorkshopJobOpenInput!) {
        workshopJobOpen(input: $input) { workshopJob { id } userErrors { code } }
      }`,
      { idempotencyKey: freshKey(), roNumber: 'RO-JOB', kind: 'ACCIDENT', mileageKm: null, ...guest },
    );
    return { jobId: opened.workshopJob.id, technicianIds: ['stf_1sa'] };
  };

  it.each<Case>([
    ['one car wash more than the year grants', 'ENTITLEMENT_USED_UP', 'entitlementUse', () => useInput('1')],
    [
      'a benefit that the tier does not have',
      'ENTITLEMENT_NOT_FOUND',
      'entitlementUse',
      () => useInput('1', { code: 'WHEEL_ALIGNMENT' }),
    ],
    [
      'a discount for who is no member, approved by nobody',
      'DISCOUNT_NOT_APPROVED',
      'repairOrderSettle',
      () => discounted({ discountAmount: cny('0.01') }),
    ],
    ['a prepayment a fen too small', 'PREPAYMENT_OUT_OF_RANGE', 'renewalPackSign', () => prepaid('999.99')],
    ['a prepayment a fen too large', 'PREPAYMENT_OUT_OF_RANGE', 'renewalPackSign', () => prepaid('3000.01')],
    [
      'more warranty for a car that is out of it by distance',
      'FACTORY_WARRANTY_DRIVEN',
      'extendedWarrantySell',
      () => warranty(100_000),
    ],
    [
      'a full slot',
      'SLOT_FULL',
      'appointmentBook',
      () => bookInput('1', { slotFrom: '2026-11-23T02:00:00Z' }),
    ],
    [
      'a slot of the past',
      'SLOT_IN_PAST',
      'appointmentBook',
      () => bookInput('1', { slotFrom: '2026-11-22T03:30:00Z' }),
    ],
    [
      'a mileage that goes back without a reason',
      'MILEAGE_GOES_BACK',
      'repairOrderSettle',
      () => settleInput('1', { roNumber: 'RO-M', mileageKm: 20_399 }),
    ],
    ['a job without the certificate for its kind', 'CERTIFICATE_MISSING', 'workshopJobStart', begun],
    [
      'a technician of nowhere on a line',
      'STAFF_MEMBER_NOT_FOUND',
      'repairOrderSettle',
      () =>
        settleInput('1', { roNumber: 'RO-T', lines: [line('LABOUR', '1.00', { technicianId: 'stf_x' })] }),
    ],
  ])('%s is refused as %s in both languages, and nothing is written', async (_, code, name, input) => {
    const given = { idempotencyKey: freshKey(), ...(await input()) };
    const before = await ledger.footprint();
    const words: string[] = [];
    for (const language of ['zh', 'en'] as const) {
      const { data, errors } = await ledger.ask(
        mutation(name),
        { input: given },
        principals.dmsOf('dlr_1'),
        NOW,
        language,
      );
      expect(errors).toEqual([]);
      const { userErrors } = data[name] as { userErrors: UserErrorAnswer[] };
      expect(userErrors.map((error) => error.code)).toEqual([code]);
      words.push(userErrors[0]?.message ?? '');
    }
    expect(words[0]).toMatch(/[\u4e00-\u9fff]/);
    expect(words[1]).toMatch(/^[A-Z][^{}\u4e00-\u9fff]+$/);
    expect(await ledger.footprint()).toBe(before);
  });

  it('what lies just within the bounds is taken, so the service answers on', async () => {
    await give('repairOrderSettle', settleInput('1', { roNumber: 'RO-OK', mileageKm: 20_400 }));
    await give('repairOrderSettle', discounted({}));
    await give('renewalPackSign', prepaid('1000.00'));
    await give('extendedWarrantySell', warranty(99_999));
    await give('appointmentBook', bookInput('1', { slotFrom: '2026-11-24T02:00:00Z' }));
  });
});
