import { groupBy, localDate } from '@autoclub/domain-kit';
import { everything, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { dealerFrom } from './dealer.repository';
import type { MembershipBooks } from '../application/network-books';
import type { HeldMembership } from '../domain/held-membership';
import type { KnownTierFact } from '../domain/membership';
import { MembershipEntity } from './membership.entity';
import { DealerEntity } from './network.entities';
import { ofTenant, storedDay } from './stored-values';
import { TierFactEntity } from './tier-fact.entity';

/** Names a customer at a dealer. */
interface OfCustomer {
  readonly dealerId: string;
  readonly customerId: string;
}

/** Copies of memberships with their tier facts and dealers, inside one transaction of one scope. */
class MembershipRepository implements MembershipBooks {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async memberships(ids: readonly string[]): Promise<HeldMembership[]> {
    if (ids.length === 0) return [];
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return this.withFacts(await this.tx.find(MembershipEntity, { where }));
  }

  async ofCustomers(customers: readonly OfCustomer[]): Promise<HeldMembership[]> {
    const ids = [...new Set(customers.map(({ customerId }) => customerId))];
    const dealerIds = [...new Set(customers.map(({ dealerId }) => dealerId))];
    const where = { dealerId: In(dealerIds), customerId: In(ids) };
    return this.withFacts(await this.tx.find(MembershipEntity, { where }));
  }

  /**
   * Under their locks, taken in the order of the ids. What hangs on them is read after the locks are held.
   */
  async lockMemberships(ids: readonly string[]): Promise<HeldMembership[]> {
    if (ids.length === 0) return [];
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    const lock = { mode: 'pessimistic_write' as const };
    return this.withFacts(await this.tx.find(MembershipEntity, { where, lock, order: { id: 'ASC' } }));
  }

  async writeSequences(sequences: ReadonlyMap<string, number>): Promise<void> {
    const rows = [...sequences].map(([id, sequence]) => ({ id, sequence }));
    await this.tx.query(
      `update membership m set entitlement_sequence = s.sequence
         from json_to_recordset($1::json) as s(id text, sequence bigint) where m.id = s.id`,
      [JSON.stringify(rows)],
    );
  }

  private async withFacts(rows: readonly MembershipEntity[]): Promise<HeldMembership[]> {
    if (rows.length === 0) return [];
    const dealerId = In([...new Set(rows.map((row) => row.dealerId))]);
    const membershipId = In(rows.map(({ id }) => id));
    const facts = await this.tx.find(TierFactEntity, { where: { dealerId, membershipId } });
    const dealers = await this.tx.find(DealerEntity, { where: { dealerId } });
    const factsOf = groupBy(facts, (fact) => fact.membershipId);
    const dealerOf = new Map(dealers.map((dealer) => [dealer.dealerId, dealerFrom(dealer)]));
    return rows.map((row) => ({
      ...row,
      activatedOn: storedDay(row.activatedOn),
      facts: (factsOf.get(row.id) ?? []).map(factFrom),
      dealer: dealerOf.get(row.dealerId),
    }));
  }
}

/** The copies of memberships inside one transaction, for the capabilities that act by them. */
export function membershipBooksIn(tx: Tx, scope: TenantScope): MembershipBooks {
  return new MembershipRepository(tx, scope);
}

/** All cards that customers of any dealers have had, for what is done for all dealers at once. */
export function membershipsOfCustomersIn(
  tx: Tx,
  customers: readonly OfCustomer[],
): Promise<HeldMembership[]> {
  return new MembershipRepository(tx, everything).ofCustomers(customers);
}

function factFrom({ changedOn, validFrom, validTo, ...row }: TierFactEntity): KnownTierFact {
  const { factId, tier, sequence, traceId, eventId } = row;
  const validity = { from: localDate(validFrom), to: localDate(validTo) };
  return { factId, tier, changedOn: localDate(changedOn), validity, sequence, traceId, eventId };
}
