import type { currentEntitlements } from '../application/read-ledger/current-entitlements';
import type { importInsurancePolicies } from '../application/import-insurance-policies/import-policies';
import type { importRepairOrders } from '../application/import-repair-orders/import-repair-orders';
import type { quoteRepairOrder } from '../application/quote-repair-order/quote-repair-order';
import type { LedgerReader } from '../application/read-ledger/ledger-reader';
import type { recordInsurancePolicy } from '../application/record-insurance-policy/record-insurance-policy';
import type { refundRepairOrder } from '../application/refund-repair-order/refund-repair-order';
import type { settleRepairOrder } from '../application/settle-repair-order/settle-repair-order';
import type { useEntitlement } from '../application/use-entitlement/use-entitlement';

/** The names of benefits by their code, from every version of the programme. */
export type BenefitNames = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

/** What the resolvers call. */
export interface GraphDeps {
  readonly settleRepairOrder: ReturnType<typeof settleRepairOrder>;
  readonly quoteRepairOrder: ReturnType<typeof quoteRepairOrder>;
  readonly refundRepairOrder: ReturnType<typeof refundRepairOrder>;
  readonly importRepairOrders: ReturnType<typeof importRepairOrders>;
  readonly recordInsurancePolicy: ReturnType<typeof recordInsurancePolicy>;
  readonly importInsurancePolicies: ReturnType<typeof importInsurancePolicies>;
  readonly useEntitlement: ReturnType<typeof useEntitlement>;
  readonly currentEntitlements: ReturnType<typeof currentEntitlements>;
  readonly reader: LedgerReader;
  readonly benefitNames: BenefitNames;
}
