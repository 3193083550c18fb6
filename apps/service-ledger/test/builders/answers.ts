/** What the graph answers in the shapes the documents of `documents.ts` ask for. */
export interface Amount {
  amount: string;
}

export interface UserErrorAnswer {
  code: string;
  field: string[] | null;
  message: string;
}

export interface LineAnswer {
  id: string;
  kind: string;
  payer: string;
  discountGround: string;
  listAmount: Amount;
  discountAmount: Amount;
  payableAmount: Amount;
  refundedAmount: Amount;
}

export interface OrderAnswer {
  id: string;
  roNumber: string;
  revision: number;
  status: string;
  businessDay: string;
  tierCode: string | null;
  traceId: string;
  membership: { id: string } | null;
  customer: { id: string };
  lines: LineAnswer[];
  totals: Record<
    'listAmount' | 'discountAmount' | 'payableAmount' | 'customerPayableAmount' | 'refundedAmount',
    Amount
  >;
  discountExplanation: { ruleId: string; ruleVersion: string; formula: string; result: string; text: string };
  discountApproval: {
    reason: string;
    source: string;
    approvedBy: { id: string } | null;
    reportedApprover: { id: string } | null;
  } | null;
  vehicleOwner: { id: string } | null;
  enteredBy: { id: string } | null;
  warnings: { code: string; message: string }[];
  refunds: { id: string; amount: Amount }[];
}

export interface SettleAnswer {
  change: string | null;
  replayed: boolean;
  repairOrder: OrderAnswer | null;
  userErrors: UserErrorAnswer[];
}

export interface RefundAnswer {
  replayed: boolean;
  refund: {
    id: string;
    amount: Amount;
    lines: { lineId: string; amount: Amount }[];
    refundedOn: string;
    registeredBy: { id: string } | null;
  } | null;
  repairOrder: OrderAnswer | null;
  userErrors: UserErrorAnswer[];
}

export interface EntitlementAnswer {
  id: string;
  code: string;
  name: string;
  tierCode: string;
  grantedCount: number | null;
  usedCount: number;
  remainingCount: number | null;
  validity: { from: string; to: string };
  traceId: string;
}

export interface UseAnswer {
  replayed: boolean;
  entitlement: EntitlementAnswer | null;
  use: {
    id: string;
    quantity: number;
    valueAmount: Amount;
    usedOn: string;
    performedBy: { id: string };
    registeredBy: { id: string } | null;
  } | null;
  userErrors: UserErrorAnswer[];
}

export interface ImportAnswer {
  acceptedCount: number;
  unchangedCount: number;
  refusedCount: number;
  replayed: boolean;
  rows: {
    rowNumber: number;
    externalNumber: string | null;
    outcome: string;
    id: string | null;
    errors: UserErrorAnswer[];
  }[];
  refusedRows: { rowNumber: number }[];
  userErrors: UserErrorAnswer[];
}

export interface PolicyAnswer {
  change: string | null;
  replayed: boolean;
  insurancePolicy: { id: string; policyNumber: string; revision: number; premiumAmount: Amount } | null;
  userErrors: UserErrorAnswer[];
}

/** Codes of refusals, with the field each is about: `AMOUNT_NEGATIVE input.lines.0.listAmount`. */
export function faults(errors: readonly UserErrorAnswer[]): string[] {
  return errors.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`);
}
