import { groupBy } from '@autoclub/domain-kit';
import { ofDealer, type Database, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { KeptFact, KeptOrder, MemberKey, TierBook, TierReading } from '../application/ports';
import type { TierFact } from '../domain/tier-fact';
import { TierChangeEntity } from './tier-change.entity';
import { ADD_TIER_CHANGES, FACTS_OF, KEEP_FACTS, KEEP_ORDERS } from './tier-fact.sql';

/** Changes of tier and the facts behind them in PostgreSQL. */
export function tierBook(tx: Tx): TierBook {
  return {
    async addTierChanges(changes, recordedAt) {
      const rows = changes.map(({ validity, trigger, ...change }) => ({
        ...change,
        ...validity,
        ...trigger,
      }));
      await tx.query(ADD_TIER_CHANGES, [JSON.stringify(rows), recordedAt]);
    },
    async keepFacts(facts) {
      return newOf(facts, await tx.query(KEEP_FACTS, [JSON.stringify(facts.map(factRow))]));
    },
    async keepOrders(orders) {
      return newOf(orders, await tx.query(KEEP_ORDERS, [JSON.stringify(orders.map(orderRow))]));
    },
    factsOf: (members) => factsOf(tx, members),
  };
}

/** What the graph reads of them. */
export function tierReading(database: Database): TierReading {
  return {
    async tierChangesOf(reader, membershipIds) {
      const where = { ...ofDealer(reader.scope), membershipId: In([...membershipIds]) };
      const rows = await database.read(reader.scope, (tx) =>
        tx.find(TierChangeEntity, { where, order: { tierChangeId: 'ASC' } }),
      );
      return rows.map(({ validFrom, validTo, triggerType, triggerId, recordedAt, ...change }) => ({
        ...change,
        trigger: { type: triggerType, id: triggerId },
        validity: { from: validFrom, to: validTo },
      }));
    },
    factsOf: (reader, members) => database.read(reader.scope, (tx) => factsOf(tx, members)),
  };
}

interface FactRow {
  readonly membershipId: string;
  readonly details: object;
}

async function factsOf(tx: Tx, members: readonly MemberKey[]): Promise<Map<string, TierFact[]>> {
  const wanted = members.map((member) => ({
    dealer_id: member.dealerId,
    membership_id: member.membershipId,
    customer_id: member.customerId,
  }));
  const rows: FactRow[] = await tx.query(FACTS_OF, [JSON.stringify(wanted)]);
  const groups = groupBy(rows, ({ membershipId }) => membershipId);
  const factOf = ({ membershipId: _, details, ...fact }: FactRow) => ({ ...fact, ...details }) as TierFact;
  return new Map([...groups].map(([id, ofMember]) => [id, ofMember.map(factOf)]));
}

function factRow({ dealerId, membershipId, kind, id, sequence, businessDay, day, ...details }: KeptFact) {
  return {
    dealer_id: dealerId,
    membership_id: membershipId,
    kind,
    fact_id: id,
    sequence,
    business_day: businessDay,
    counts_on: day,
    details,
  };
}

function orderRow({ dealerId, customerId, kind: _, id, sequence, businessDay, day, ...details }: KeptOrder) {
  return {
    dealer_id: dealerId,
    customer_id: customerId,
    repair_order_id: id,
    sequence,
    business_day: businessDay,
    counts_on: day,
    details,
  };
}

interface Identified {
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
}

/** A batch may hold one fact twice. */
function newOf<Fact extends Identified>(facts: readonly Fact[], added: readonly Identified[]): Fact[] {
  const keyOf = ({ kind, id, sequence }: Identified) => `${kind} ${id} ${sequence}`;
  const isNew = new Set(added.map(keyOf));
  return facts.filter((fact) => isNew.delete(keyOf(fact)));
}
