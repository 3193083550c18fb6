import { customerRegistered, staffMemberRegistered, vehicleRegistered } from '@autoclub/event-contracts';
import type { Role } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import {
  faults,
  type RefundAnswer,
  type SettleAnswer,
  type UseAnswer,
  type UserErrorAnswer,
} from './builders/answers';
import {
  APPROVE,
  cny,
  freshKey,
  line,
  REFUND,
  SETTLE,
  settleInput,
  USE,
  useInput,
} from './builders/documents';
import { customerFact, staffFact, vehicleFact } from './builders/facts';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

/** Nobody acts in another's name: approvals, uses and entries belong to the token they came by. */
describe('who acts', () => {
  let ledger: LedgerUnderTest;
  let numbers = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.feed(staffMemberRegistered, [
      staffFact('dlr_1', 'stf_1ca', ['CASHIER']),
      staffFact('dlr_1', 'stf_1ms', ['MEMBERSHIP_SPECIALIST']),
    ]);
    await ledger.feed(customerRegistered, [customerFact('dlr_1', 'cus_2')]);
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', 'veh_2', 'cus_2')]);
  });
  afterAll(() => ledger.close());

  const tokenOf = (staffMemberId: string, role: Role) => ({
    ...principals.staffOf('dlr_1', [role], staffMemberId),
    staffMemberId,
  });
  const manager = () => tokenOf('stf_1sm', 'STORE_MANAGER');
  const cashier = () => tokenOf('stf_1ca', 'CASHIER');
  const advisor = () => tokenOf('stf_1sa', 'SERVICE_ADVISOR');
  const unnamed = () => principals.staffOf('dlr_1', ['SERVICE_ADVISOR']);
  const named = { staffMemberId: 'stf_1sm', reason: '补偿' };

  const settleBy = (principal: ReturnType<typeof unnamed>, overrides: Record<string, unknown> = {}) => {
    const lines = [line('PART', '1000.00', { discountAmount: cny('900.00') })];
    const input = settleInput('1', { roNumber: `RO-${++numbers}`, mileageKm: null, lines, ...overrides });
    return ledger.mutate<SettleAnswer>('1', SETTLE, input, NOW, principal);
  };
  const approveBy = (principal: ReturnType<typeof unnamed>, roNumber: string, limit = '900.00') =>
    ledger.mutate<{
      approval: { id: string; approvedBy: { id: string } } | null;
      userErrors: UserErrorAnswer[];
    }>(
      '1',
      APPROVE,
      { idempotencyKey: freshKey(), roNumber, customerId: 'cus_1', limitAmount: cny(limit), reason: '补偿' },
      NOW,
      principal,
    );

  it.each([
    ['a service advisor', advisor],
    ['a cashier', cashier],
    ['a token that names nobody', unnamed],
  ])('SVC-03: %s who names the manager has no approval', async (_, by) => {
    const { repairOrder, userErrors } = await settleBy(by(), { discountApproval: named });
    expect(repairOrder).toBeNull();
    expect(faults(userErrors)).toEqual(['DISCOUNT_NOT_APPROVED input.discountApproval.staffMemberId']);
  });

  it('SVC-03: the manager approves by their own token', async () => {
    const { repairOrder } = await settleBy(manager(), { discountApproval: named });
    expect(repairOrder?.discountApproval).toEqual({
      reason: '补偿',
      source: 'APPROVED',
      approvedBy: { id: 'stf_1sm' },
      reportedApprover: null,
    });
    expect(repairOrder?.enteredBy).toEqual({ id: 'stf_1sm' });
  });

  it('SVC-03: what the system of the dealer reports is shown as reported', async () => {
    const { repairOrder } = await settleBy(principals.dmsOf('dlr_1'), { discountApproval: named });
    expect(repairOrder?.discountApproval).toMatchObject({
      source: 'REPORTED',
      approvedBy: null,
      reportedApprover: { id: 'stf_1sm' },
    });
    expect(repairOrder?.enteredBy).toBeNull();
  });

  it('SVC-03: a manager approves a pending order, and the one who settles it has no more than that', async () => {
    const { approval } = await approveBy(manager(), 'RO-PENDING');
    expect(approval?.approvedBy).toEqual({ id: 'stf_1sm' });
    const more = [line('PART', '1000.00', { discountAmount: cny('900.01') })];
    const tooMuch = await settleBy(cashier(), { roNumber: 'RO-PENDING', lines: more });
    expect(faults(tooMuch.userErrors)).toEqual(['DISCOUNT_NOT_APPROVED input.lines']);
    const { repairOrder, userErrors } = await settleBy(cashier(), { roNumber: 'RO-PENDING' });
    expect(faults(userErrors)).toEqual([]);
    expect(repairOrder?.discountApproval).toMatchObject({
      source: 'APPROVED',
      approvedBy: { id: 'stf_1sm' },
    });
    expect(repairOrder?.enteredBy).toEqual({ id: 'stf_1ca' });
  });

  it('SVC-03: an approval counts for its order and its customer only', async () => {
    await approveBy(manager(), 'RO-OTHER');
    const otherOrder = await settleBy(advisor(), { roNumber: 'RO-OTHER-2' });
    expect(faults(otherOrder.userErrors)).toEqual(['DISCOUNT_NOT_APPROVED input.lines.0.discountAmount']);
    const otherCustomer = await settleBy(advisor(), { roNumber: 'RO-OTHER', customerId: 'cus_2' });
    expect(faults(otherCustomer.userErrors)).toEqual(['DISCOUNT_NOT_APPROVED input.lines.0.discountAmount']);
  });

  it('SVC-03: nobody but a manager approves, and no system does', async () => {
    for (const principal of [advisor(), cashier(), principals.dmsOf('dlr_1')]) {
      const input = {
        idempotencyKey: freshKey(),
        roNumber: 'X',
        customerId: 'cus_1',
        limitAmount: cny('1.00'),
        reason: 'r',
      };
      expect((await ledger.ask(APPROVE, { input }, principal)).errors).toEqual(['FORBIDDEN']);
    }
    const nameless = principals.staffOf('dlr_1', ['STORE_MANAGER']);
    expect(faults((await approveBy(nameless, 'RO-N')).userErrors)).toEqual(['STAFF_MEMBER_NOT_FOUND input']);
    const pretender = tokenOf('stf_1ca', 'STORE_MANAGER');
    expect(faults((await approveBy(pretender, 'RO-N')).userErrors)).toEqual(['DISCOUNT_NOT_APPROVED input']);
  });

  it.each([
    ['a cashier who names the manager', cashier, 'stf_1sm', 'PERFORMER_NOT_CALLER input.performedById'],
    ['an advisor who names the cashier', advisor, 'stf_1ca', 'PERFORMER_NOT_CALLER input.performedById'],
    ['a token that names nobody', unnamed, 'stf_1sa', 'PERFORMER_MISSING input.performedById'],
    [
      'a system that names nobody',
      () => principals.dmsOf('dlr_1'),
      null,
      'PERFORMER_MISSING input.performedById',
    ],
  ])('SVC-05: %s registers no use', async (_, by, performedById, fault) => {
    const { userErrors } = await ledger.mutate<UseAnswer>(
      '1',
      USE,
      useInput('1', { performedById }),
      NOW,
      by(),
    );
    expect(faults(userErrors)).toEqual([fault]);
  });

  it.each([
    ['a cashier for themselves', cashier, null, 'stf_1ca', 'stf_1ca'],
    [
      'a specialist for the advisor',
      () => tokenOf('stf_1ms', 'MEMBERSHIP_SPECIALIST'),
      'stf_1sa',
      'stf_1sa',
      'stf_1ms',
    ],
    ['the system of the dealer', () => principals.dmsOf('dlr_1'), 'stf_1sa', 'stf_1sa', undefined],
  ])('SVC-05: %s: performer and registrant are kept', async (_, by, performedById, performer, registrant) => {
    const { use } = await ledger.mutate<UseAnswer>('1', USE, useInput('1', { performedById }), NOW, by());
    expect([use?.performedBy.id, use?.registeredBy?.id]).toEqual([performer, registrant]);
  });

  it('SVC-01: a refund shows whose token registered it', async () => {
    const { repairOrder } = await settleBy(advisor(), { lines: [line('PART', '100.00')] });
    const refund = (principal: ReturnType<typeof unnamed>) =>
      ledger.mutate<RefundAnswer>(
        '1',
        REFUND,
        { idempotencyKey: freshKey(), repairOrderId: repairOrder?.id, totalAmount: cny('1.00'), reason: 'r' },
        NOW,
        principal,
      );
    expect((await refund(cashier())).refund?.registeredBy).toEqual({ id: 'stf_1ca' });
    expect((await refund(principals.dmsOf('dlr_1'))).refund?.registeredBy).toBeNull();
  });

  it("CONV-8: an order for another customer's car is settled with a warning, and its points are the payer's", async () => {
    const { repairOrder } = await settleBy(advisor(), {
      vehicleId: 'veh_2',
      lines: [line('PART', '100.00')],
    });
    expect(repairOrder?.warnings).toEqual([
      {
        code: 'VEHICLE_OF_ANOTHER_CUSTOMER',
        message: 'The car belongs to another customer; the points go to the one who pays.',
      },
    ]);
    expect([repairOrder?.customer.id, repairOrder?.vehicleOwner?.id]).toEqual(['cus_1', 'cus_2']);
    const [published] = (await ledger.published('repair-order-settled')).filter(
      ({ data }) => data.repairOrderId === repairOrder?.id,
    );
    expect(published?.data).toMatchObject({ customerId: 'cus_1', membershipId: 'mem_1', vehicleId: 'veh_2' });
  });

  it("CONV-8: the vehicle's file names who brought it and who owned it, of each order", async () => {
    const query = `query ($refs: [_Any!]!) {
      _entities(representations: $refs) {
        ... on Vehicle { repairOrders { nodes { customer { id } vehicleOwner { id } warnings { code } } } }
      }
    }`;
    await settleBy(advisor(), { vehicleId: 'veh_2', customerId: 'cus_2', lines: [line('PART', '1.00')] });
    const { data } = await ledger.ask(query, { refs: [{ __typename: 'Vehicle', id: 'veh_2' }] });
    const [file] = data._entities as {
      repairOrders: { nodes: { customer: { id: string }; warnings: unknown[] }[] };
    }[];
    const brought = file?.repairOrders.nodes.map(({ customer, warnings }) => [customer.id, warnings.length]);
    expect(brought).toEqual(
      expect.arrayContaining([
        ['cus_1', 1],
        ['cus_2', 0],
      ]),
    );
  });
});
