import { groupBy, localDate } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedDay, storedMoney } from '../../network';
import type { EntitlementReads } from '../application/ports';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';
import type { KnownUse } from '../domain/reverse-use';
import type { UseReversal } from '../domain/use-reversal';
import { EntitlementUseEntity, EntitlementUseReversalEntity } from './entitlement-use.entity';
import { EntitlementEntity } from './entitlement.entity';

/** Benefits of membership years and their uses, inside one transaction of one scope. */
export class EntitlementRepository implements EntitlementReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async byIds(ids: readonly string[]): Promise<Entitlement[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(EntitlementEntity, { where })).map(entitlementFrom);
  }

  async ofMemberships(membershipIds: readonly string[]): Promise<Entitlement[]> {
    if (membershipIds.length === 0) return [];
    const where = { ...ofTenant(this.scope), membershipId: In([...membershipIds]) };
    return (await this.tx.find(EntitlementEntity, { where, order: { id: 'ASC' } })).map(entitlementFrom);
  }

  async usesOf(entitlementIds: readonly string[]): Promise<Map<string, EntitlementUse[]>> {
    const where = { ...ofTenant(this.scope), entitlementId: In([...entitlementIds]) };
    const rows = await this.tx.find(EntitlementUseEntity, { where, order: { usedAt: 'ASC', id: 'ASC' } });
    return groupBy(await this.withReversals(rows), ({ entitlementId }) => entitlementId);
  }

  async useById(id: string): Promise<KnownUse | undefined> {
    const row = await this.tx.findOneBy(EntitlementUseEntity, { ...ofTenant(this.scope), id });
    const [use] = await this.withReversals(row ? [row] : []);
    const [entitlement] = use ? await this.byIds([use.entitlementId]) : [];
    return use && entitlement ? { use, entitlement } : undefined;
  }

  async writeReversal({ entitlement, use }: KnownUse, reversal: UseReversal): Promise<void> {
    await this.write([entitlement], []);
    const { dealerId } = entitlement;
    await this.tx.insert(EntitlementUseReversalEntity, { ...reversal, dealerId, entitlementUseId: use.id });
  }

  async usesByNumbers(externalNumbers: readonly string[]): Promise<EntitlementUse[]> {
    const where = { ...ofTenant(this.scope), externalNumber: In([...externalNumbers]) };
    return this.withReversals(await this.tx.find(EntitlementUseEntity, { where }));
  }

  async write(entitlements: readonly Entitlement[], uses: readonly EntitlementUse[]): Promise<void> {
    if (entitlements.length > 0) {
      const columns = 'tier granted_count used_count valid_from valid_to closed_on trace_id'.split(' ');
      await this.tx.query(
        `insert into entitlement
         select * from json_populate_recordset(null::entitlement, $1::json)
         on conflict (dealer_id, id) do update
         set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        [JSON.stringify(entitlements.map(entitlementRow))],
      );
    }
    const dealers = new Map(entitlements.map(({ id, dealerId }) => [id, dealerId]));
    const rows = uses.map((use) => useRow(dealerOf(use, dealers), use));
    if (rows.length > 0) await this.tx.insert(EntitlementUseEntity, rows);
  }

  private async withReversals(rows: readonly EntitlementUseEntity[]): Promise<EntitlementUse[]> {
    if (rows.length === 0) return [];
    const where = { ...ofTenant(this.scope), entitlementUseId: In(rows.map(({ id }) => id)) };
    const found = await this.tx.find(EntitlementUseReversalEntity, { where });
    const reversals = new Map(found.map((row) => [row.entitlementUseId, reversalFrom(row)]));
    return rows.map((row) => useFrom(row, reversals.get(row.id) ?? null));
  }
}

function entitlementFrom({ validFrom, validTo, ...row }: EntitlementEntity): Entitlement {
  return {
    ...row,
    yearFrom: localDate(row.yearFrom),
    validity: { from: localDate(validFrom), to: localDate(validTo) },
    closedOn: storedDay(row.closedOn),
  };
}

function entitlementRow(entitlement: Entitlement): Record<string, unknown> {
  return {
    dealer_id: entitlement.dealerId,
    id: entitlement.id,
    membership_id: entitlement.membershipId,
    customer_id: entitlement.customerId,
    year_from: entitlement.yearFrom,
    code: entitlement.code,
    tier: entitlement.tier,
    granted_count: entitlement.grantedCount,
    used_count: entitlement.usedCount,
    valid_from: entitlement.validity.from,
    valid_to: entitlement.validity.to,
    closed_on: entitlement.closedOn,
    trace_id: entitlement.traceId,
  };
}

function useFrom(
  { valueMinor, currencyCode, dealerId: _, ...row }: EntitlementUseEntity,
  reversal: UseReversal | null,
): EntitlementUse {
  return { ...row, value: storedMoney(valueMinor, currencyCode), usedOn: localDate(row.usedOn), reversal };
}

function reversalFrom(row: EntitlementUseReversalEntity): UseReversal {
  const { reasonCode, reversedAt, reversedById, traceId } = row;
  return { reasonCode, reversedAt, reversedOn: localDate(row.reversedOn), reversedById, traceId };
}

function useRow(dealerId: string, { value, reversal: _, ...use }: EntitlementUse): EntitlementUseEntity {
  return { ...use, dealerId, valueMinor: value.amountMinor, currencyCode: value.currency };
}

/** A use is written together with its benefit, which names the dealer. */
function dealerOf({ entitlementId }: EntitlementUse, dealers: ReadonlyMap<string, string>): string {
  const dealerId = dealers.get(entitlementId);
  if (dealerId === undefined) throw new Error('A use is written together with its benefit.');
  return dealerId;
}
