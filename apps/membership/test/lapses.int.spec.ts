import { repairOrderSettled } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { JOINED, RenewalDesk } from './renewal-desk';
import { BASIC_DOCUMENTS } from './requests';

describe('lapses, comebacks and refunds', () => {
  let club: Club;
  let desk: RenewalDesk;

  beforeAll(async () => {
    club = await openClub();
    const { dealerId } = await registerDealer(club, 'SH01');
    desk = new RenewalDesk(club, dealerId);
  });
  afterAll(() => club.close());
  beforeEach(async () => {
    club.overrideAt();
    await desk.join();
  });

  it('MEM-06: a card lapses by the job: run twice, late or by three copies the dates are the same', async () => {
    desk.at('2028-12-21');
    await club.runJobs(desk.dealerId, '2028-12-21');
    expect(await desk.shown()).toMatchObject({ status: 'ACTIVE' });
    desk.at('2029-05-05');
    await Promise.all([1, 2, 3].map(() => club.runJobs(desk.dealerId, '2029-05-05')));
    await club.runJobs(desk.dealerId, '2029-05-06');
    expect(await desk.shown()).toMatchObject({
      status: 'LAPSED',
      validity: { from: JOINED, to: '2028-11-21' },
      lapses: [{ cause: 'NOT_RENEWED', lapsedOn: '2028-12-22', returnUntil: '2029-02-21' }],
      renewalWindow: null,
    });
    expect(await desk.published('lapsed')).toMatchObject([
      {
        sequence: 2,
        data: { changedOn: '2028-11-21', lapsedOn: '2028-12-22', clubSystem: 'ANNUAL_FEE', tier: 'BASIC' },
      },
    ]);
  });

  it('MEM-08: ANNUAL_FEE comes back until three months after expiry, also before the job has run', async () => {
    desk.at('2029-02-22');
    expect(await desk.codes(desk.pay('membershipReturn', '180.00'))).toEqual(['RETURN_TOO_LATE']);
    expect(await desk.published('lapsed')).toEqual([]);
    desk.at('2028-12-21');
    expect(await desk.codes(desk.pay('membershipReturn', '180.00'))).toEqual(['MEMBERSHIP_NOT_LAPSED']);
    desk.at('2029-02-21');
    expect(await desk.pay('membershipReturn', '180.00')).toMatchObject({
      membership: {
        status: 'ACTIVE',
        tier: { code: 'BASIC' },
        validity: { from: '2029-02-21', to: '2031-02-21' },
      },
    });
    expect(await desk.published('lapsed', 'returned')).toMatchObject([
      { sequence: 2, data: { lapsedOn: '2028-12-22' } },
      { sequence: 3, data: { returnedOn: '2029-02-21', lapsedOn: '2028-12-22', validFrom: '2029-02-21' } },
    ]);
  });

  it('MEM-08: STORED_VALUE lapses after six months of emptiness, runs on else, and comes back with a top-up', async () => {
    club.overrideAt({
      dealerId: desk.dealerId,
      from: '2026-01-01',
      membership: { clubSystem: 'STORED_VALUE' },
    });
    await desk.move('walletTopUp', '100.00');
    desk.at('2028-11-21');
    await club.runJobs(desk.dealerId, '2028-11-21');
    expect(await desk.shown()).toMatchObject({ status: 'ACTIVE', validity: { to: '2030-11-21' } });
    expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['RENEWAL_NOT_NEEDED']);
    await desk.move('walletSpend', '100.00');
    await club.runJobs(desk.dealerId, '2029-05-20');
    expect(await desk.shown()).toMatchObject({ status: 'ACTIVE' });
    await club.runJobs(desk.dealerId, '2029-05-21');
    expect(await desk.shown()).toMatchObject({
      status: 'LAPSED',
      lapses: [{ cause: 'STORED_VALUE_EMPTY', lapsedOn: '2029-05-21', returnUntil: null }],
    });
    desk.at('2032-01-01');
    expect(await desk.codes(desk.pay('membershipReturn', '0.00'))).toEqual(['TOP_UP_REQUIRED']);
    const receipt = { topUp: { amount: { amount: '50.00' }, receiptNumber: desk.number('T') } };
    expect(await desk.pay('membershipReturn', '0.00', receipt)).toMatchObject({
      membership: { status: 'ACTIVE', wallet: { balanceAmount: { amount: '50.00' } } },
    });
  });

  it('MEM-08: a member leaves and takes the stored value back; MEM-09: a lapse alone never takes it', async () => {
    club.overrideAt({
      dealerId: desk.dealerId,
      from: '2026-01-01',
      membership: { clubSystem: 'FEE_AND_STORED_VALUE' },
    });
    await desk.move('walletTopUp', '100.00');
    expect(await desk.codes(desk.move('walletRefund', '100.00'))).toEqual(['REFUND_ENDS_MEMBERSHIP']);
    expect(await desk.codes(desk.step('membershipLeave'))).toEqual(['RECEIPT_REQUIRED']);
    expect(await desk.step('membershipLeave', { receiptNumber: desk.number('B') })).toMatchObject({
      membership: {
        status: 'LAPSED',
        wallet: { balanceAmount: { amount: '0.00' } },
        lapses: [{ cause: 'STORED_VALUE_TAKEN_BACK', returnUntil: '2029-02-21' }],
      },
    });
    await desk.join();
    await desk.move('walletTopUp', '70.00');
    await club.runJobs(desk.dealerId, '2029-01-01');
    expect(await desk.shown()).toMatchObject({
      status: 'LAPSED',
      wallet: { balanceAmount: { amount: '70.00' } },
    });
  });

  describe('MEM-07: refund of a joining', () => {
    const settle = (repairOrderId: string, day: string) =>
      club.deliver(
        deliver(repairOrderSettled, {
          ...repairOrderSettled.example,
          repairOrderId,
          dealerId: desk.dealerId,
          customerId: desk.customerId,
          membershipId: desk.membershipId,
          businessDay: day,
          settledAt: `${day}T06:00:00.000Z`,
        }),
      );
    const refund = (repairOrderId: string, documents = BASIC_DOCUMENTS) =>
      desk.step('membershipRefund', { repairOrderId, documents });

    it('gives all of the fee back within 30 days, after the first service, with the documents', async () => {
      await settle('ror_later', '2026-11-25');
      await settle('ror_first', '2026-11-24');
      await settle('ror_before', '2026-11-20');
      desk.at('2026-12-21');
      expect(await desk.codes(refund('ror_later'))).toEqual(['NOT_THE_FIRST_SERVICE']);
      expect(await desk.codes(refund('ror_first', BASIC_DOCUMENTS.slice(1)))).toEqual(['DOCUMENT_MISSING']);
      expect(await refund('ror_first')).toMatchObject({
        membership: { status: 'REFUNDED', refund: { amount: { amount: '180.00' } } },
      });
      expect(await desk.published('refunded')).toMatchObject([
        {
          sequence: 2,
          data: {
            refundedAmount: { amount: '180.00' },
            refundedOn: '2026-12-21',
            changedOn: '2026-12-21',
            reasonCode: 'FIRST_SERVICE_UNSATISFACTORY',
          },
        },
      ]);
      expect(await desk.codes(refund('ror_first'))).toEqual(['MEMBERSHIP_NOT_RUNNING']);
      desk.at('2028-11-21');
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['MEMBERSHIP_ENDED']);
    });

    it('is refused on day 31, for a gift and before any service', async () => {
      expect(await desk.codes(refund('ror_1'))).toEqual(['FIRST_SERVICE_UNKNOWN']);
      await settle('ror_1', '2026-11-24');
      desk.at('2026-12-22');
      expect(await desk.codes(refund('ror_1'))).toEqual(['REFUND_TOO_LATE']);
      desk.at(JOINED);
      await desk.join('GIFT_WITH_CAR');
      await settle('ror_2', '2026-11-24');
      expect(await desk.codes(refund('ror_2'))).toEqual(['NOTHING_TO_REFUND']);
    });

    it('takes somebody who approves memberships', async () => {
      const mutation = `mutation ($input: MembershipRefundInput!) { membershipRefund(input: $input) { replayed } }`;
      const input = {
        idempotencyKey: 'k',
        membershipId: desk.membershipId,
        repairOrderId: 'ror_1',
        documents: [],
      };
      expect(await club.codes(principals.staffOf(desk.dealerId), mutation, { input })).toEqual(['FORBIDDEN']);
    });
  });

  it.each([
    ['membershipRenew', { paidAmount: { amount: '180.00' } }],
    ['membershipReturn', { paidAmount: { amount: '180.00' } }],
    ['membershipLeave', {}],
    ['membershipRefund', { repairOrderId: 'ror_1', documents: [] }],
  ])('PLT-02: %s does not find the membership of another dealer', async (name, input) => {
    const { dealerId: other } = await registerDealer(club, 'BJ01', 'NORTH');
    const mine = desk.dealerId;
    desk.dealerId = other;
    const answer = await desk.step(name, input);
    desk.dealerId = mine;
    expect(answer).toMatchObject({ membership: null, userErrors: [{ code: 'MEMBERSHIP_NOT_FOUND' }] });
  });
});
