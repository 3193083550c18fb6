/** Money as the graph takes it. */
export const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });

export const line = (kind: string, amount: string, more: Record<string, unknown> = {}) => ({
  kind,
  payer: 'CUSTOMER',
  listAmount: cny(amount),
  ...more,
});

let keys = 0;

/** A key nobody has used yet. */
export const freshKey = () => `key-${++keys}`;

/**
 * The usual order: labour of 1 000.00 and parts of 249.99, paid by the customer of the dealer
 * `dlr_<at>`.
 */
export const settleInput = (at: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  roNumber: 'RO-1',
  externalRef: { system: 'DMS', number: String(overrides.roNumber ?? 'RO-1') },
  revision: 1,
  customerId: `cus_${at}`,
  vehicleId: `veh_${at}`,
  kind: 'PERIODIC_MAINTENANCE',
  openedAt: '2026-11-21T04:00:00Z',
  settledAt: '2026-11-21T06:00:00Z',
  mileageKm: 20_400,
  serviceAdvisorId: `stf_${at}sa`,
  lines: [line('LABOUR', '1000.00'), line('PART', '249.99')],
  ...overrides,
});

export const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) {
    change replayed
    repairOrder {
      id roNumber revision status businessDay tierCode traceId
      membership { id } customer { id } serviceAdvisor { id }
      lines {
        id kind payer discountGround listAmount { amount } discountAmount { amount } payableAmount { amount }
        refundedAmount { amount }
      }
      totals {
        listAmount { amount } discountAmount { amount } payableAmount { amount }
        customerPayableAmount { amount } refundedAmount { amount }
      }
      discountExplanation { ruleId ruleVersion formula result text }
      discountApproval { reason source approvedBy { id } reportedApprover { id } }
      vehicleOwner { id } enteredBy { id } warnings { code message }
      refunds { id amount { amount } }
    }
    userErrors { code field message }
  }
}`;

export const REFUND = `mutation ($input: RepairOrderRefundInput!) {
  repairOrderRefund(input: $input) {
    replayed
    refund {
      id amount { amount } inPointsAmount { amount } lines { lineId amount { amount } } refundedOn registeredBy { id }
    }
    repairOrder {
      id status totals { payableAmount { amount } refundedAmount { amount } }
      lines { refundedAmount { amount } } refunds { id }
    }
    userErrors { code field message }
  }
}`;

export const USE = `mutation ($input: EntitlementUseInput!) {
  entitlementUse(input: $input) {
    replayed
    entitlement { id code tierCode grantedCount usedCount remainingCount }
    use { id quantity valueAmount { amount } usedOn performedBy { id } registeredBy { id } }
    userErrors { code field message }
  }
}`;

export const APPROVE = `mutation ($input: RepairOrderDiscountApproveInput!) {
  repairOrderDiscountApprove(input: $input) {
    replayed approval { id roNumber limitAmount { amount } approvedBy { id } }
    userErrors { code field message }
  }
}`;

export const useInput = (at: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  membershipId: `mem_${at}`,
  code: 'CAR_WASH',
  quantity: 1,
  valueAmount: cny('40.00'),
  bearingDepartment: 'SERVICE',
  performedById: `stf_${at}sa`,
  acknowledgement: 'SIGNATURE',
  ...overrides,
});

export const ENTITLEMENTS = `query ($ids: [_Any!]!) {
  _entities(representations: $ids) {
    ... on Membership {
      id
      entitlements { id code name tierCode grantedCount usedCount remainingCount validity { from to } traceId }
    }
  }
}`;

export const membershipRefs = (...ids: string[]) => ({
  ids: ids.map((id) => ({ __typename: 'Membership', id })),
});

export const RECORD_POLICY = `mutation ($input: InsurancePolicyRecordInput!) {
  insurancePolicyRecord(input: $input) {
    change replayed insurancePolicy { id policyNumber revision premiumAmount { amount } }
    userErrors { code field message }
  }
}`;

export const policyInput = (at: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  policyNumber: 'P-1',
  externalRef: { system: 'DMS', number: String(overrides.policyNumber ?? 'P-1') },
  revision: 1,
  customerId: `cus_${at}`,
  vehicleId: `veh_${at}`,
  kind: 'COMMERCIAL',
  insurerCode: 'PICC',
  isSoldHere: true,
  soldOn: '2026-11-20',
  period: { from: '2026-12-01', to: '2027-12-01' },
  premiumAmount: cny('3200.00'),
  ...overrides,
});

const importDocument = (mutation: string, input: string) => `mutation ($input: ${input}!) {
  ${mutation}(input: $input) {
    acceptedCount unchangedCount refusedCount replayed
    rows { rowNumber externalNumber outcome id errors { code field message } }
    refusedRows { rowNumber }
    userErrors { code field message }
  }
}`;

export const IMPORT_ORDERS = importDocument('repairOrdersImport', 'RepairOrdersImportInput');
export const IMPORT_POLICIES = importDocument('insurancePoliciesImport', 'InsurancePoliciesImportInput');

/** A row of `repair-orders.ndjson`, by the numbers of the dealer's own system. */
export const orderRow = (at: string, roNumber: string, overrides: Record<string, unknown> = {}) => ({
  roNumber,
  revision: 1,
  customerNumber: `C-cus_${at}`,
  vehicleNumber: `V-veh_${at}`,
  kind: 'PERIODIC_MAINTENANCE',
  openedAt: '2026-05-04T01:00:00Z',
  settledAt: '2026-05-04T06:00:00Z',
  mileageKm: 10_000,
  serviceAdvisorNumber: `N-stf_${at}sa`,
  lines: [
    { kind: 'LABOUR', payer: 'CUSTOMER', description: '定期保养工时', listAmount: '200.00' },
    { kind: 'PART', payer: 'CUSTOMER', description: '机油', listAmount: '300.00' },
  ],
  ...overrides,
});

export const ndjson = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
