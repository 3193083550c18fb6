import { groupBy, localDate } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedMoney, storedRef } from '../../network';
import type { PolicyReads } from '../application/ports';
import type { InsurancePolicy } from '../domain/insurance-policy';
import { InsurancePolicyEntity } from './insurance-policy.entity';

/** Insurance policies, inside one transaction of one scope. */
export class InsurancePolicyRepository implements PolicyReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async byIds(ids: readonly string[]): Promise<InsurancePolicy[]> {
    if (ids.length === 0) return [];
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(InsurancePolicyEntity, { where })).map(policyFrom);
  }

  async ofCustomers(customerIds: readonly string[]): Promise<Map<string, InsurancePolicy[]>> {
    const where = { ...ofTenant(this.scope), customerId: In([...customerIds]) };
    const order = { periodTo: 'DESC', id: 'DESC' } as const;
    const rows = await this.tx.find(InsurancePolicyEntity, { where, order });
    return groupBy(rows.map(policyFrom), ({ customerId }) => customerId);
  }

  /** New policies and amended ones, any number in one statement; the last state of each counts. */
  async write(policies: readonly InsurancePolicy[]): Promise<void> {
    if (policies.length === 0) return;
    const latest = new Map(policies.map((policy) => [policy.id, policy]));
    const rows = JSON.stringify([...latest.values()].map(policyRow));
    await this.tx.query('select write_insurance_policies($1::json)', [rows]);
  }
}

function policyFrom(row: InsurancePolicyEntity): InsurancePolicy {
  const {
    externalSystem,
    externalNumber,
    soldOn,
    periodFrom,
    periodTo,
    premiumMinor,
    currencyCode,
    ...rest
  } = row;
  return {
    ...rest,
    externalRef: storedRef(externalSystem, externalNumber),
    soldOn: localDate(soldOn),
    period: { from: localDate(periodFrom), to: localDate(periodTo) },
    premium: storedMoney(premiumMinor, currencyCode),
  };
}

function policyRow(policy: InsurancePolicy): Record<string, unknown> {
  return {
    dealer_id: policy.dealerId,
    id: policy.id,
    policy_number: policy.policyNumber,
    external_system: policy.externalRef?.system ?? null,
    external_number: policy.externalRef?.number ?? null,
    revision: policy.revision,
    customer_id: policy.customerId,
    vehicle_id: policy.vehicleId,
    kind: policy.kind,
    insurer_code: policy.insurerCode,
    is_sold_here: policy.isSoldHere,
    sold_on: policy.soldOn,
    period_from: policy.period.from,
    period_to: policy.period.to,
    premium_minor: policy.premium.amountMinor,
    currency_code: policy.premium.currency,
    fingerprint: policy.fingerprint,
    version: policy.version,
    trace_id: policy.traceId,
    vehicle_owner_id: policy.vehicleOwnerId,
    warnings: policy.warnings,
  };
}
