import { followsMerges } from '@autoclub/persistence';
import { networkPolicy } from './network-policy';

/** A table of facts: one row per document, behind its tenant, with the event that the row comes from. */
export interface FactTable {
  readonly name: string;
  readonly key: readonly string[];
  /** All columns but `dealer_id` and where the row comes from. */
  readonly columns: string;
  /** The day that figures ask for; null when none does. */
  readonly day: string | null;
}

/** SQL that makes tables of facts. Rows about a customer follow when two records turn out to be one (CONV-8). */
export function factTables(tables: readonly FactTable[]): string {
  return tables.map(factTable).join(';\n');
}

export function dropFactTables(tables: readonly FactTable[]): string {
  return tables.map(({ name }) => `drop table ${name}`).join('; ');
}

function factTable({ name, key, columns, day }: FactTable): string {
  const isAboutCustomer = /^\s*customer_id /m.test(columns);
  return [
    `create table ${name} (
       dealer_id text not null, ${columns},
       event_id uuid not null, event_at timestamptz not null, sequence bigint not null, trace_id text not null,
       primary key (${key.join(', ')}))`,
    ...(day === null ? [] : [`create index ${name}_day on ${name} (dealer_id, ${day})`]),
    ...(isAboutCustomer ? [`create index ${name}_customer on ${name} (dealer_id, customer_id)`] : []),
    networkPolicy(name),
    ...(isAboutCustomer ? [followsMerges(name)] : []),
  ].join(';\n');
}
