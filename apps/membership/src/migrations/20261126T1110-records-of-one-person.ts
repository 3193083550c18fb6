import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a person when two records are merged; histories and consents stay with the record they are of. */
const FOLLOWING = ['vehicle', 'membership', 'wallet'];

const ONE_OF = (name: string, states: string, customer: string) => `
  drop index ${name};
  create unique index ${name} on membership (dealer_id, ${customer}) where status in (${states})`;

const INDEXES = [
  ['membership_one_active', `'ACTIVE'`],
  ['membership_one_application', `'DRAFT', 'SUBMITTED'`],
] as const;

/**
 * One record per person (rulebook CONV-8): merges with who made and undid them, the keyed hash of an identity
 * reference, and the day on which a person was erased (MEM-17). A person who came twice may have two running cards.
 */
export class RecordsOfOnePerson1795691400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customer
        add column identity_hash text,
        add column erased_on     date,
        add column anonymous_key text;
      create unique index customer_identity on customer (dealer_id, identity_hash) where identity_hash is not null;

      create table merge_record (
        dealer_id        text not null,
        merge_id         text not null,
        survivor_id      text not null,
        merged_id        text not null check (merged_id <> survivor_id),
        matched_by       text[] not null check (cardinality(matched_by) > 0),
        merged_on        date not null,
        merged_by        text,
        merged_at        timestamptz not null,
        trace_id         text not null,
        unmerged_on      date,
        unmerged_by      text,
        unmerged_at      timestamptz,
        unmerge_trace_id text,
        primary key (dealer_id, merge_id),
        foreign key (dealer_id, survivor_id) references customer,
        foreign key (dealer_id, merged_id) references customer
      );
      create unique index merge_record_in_force on merge_record (dealer_id, merged_id) where unmerged_on is null;
      create index merge_record_survivor on merge_record (dealer_id, survivor_id)`);
    await runner.query(tenantPolicy('merge_record'));
    // Owner and user of a leased car may turn out to be one person.
    await runner.query('alter table vehicle drop constraint vehicle_check');
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
    for (const [name, states] of INDEXES)
      await runner.query(ONE_OF(name, states, 'coalesce(came_under, customer_id)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, states] of INDEXES) await runner.query(ONE_OF(name, states, 'customer_id'));
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
    await runner.query(`
      drop table merge_record;
      update vehicle set owner_customer_id = null where owner_customer_id = customer_id;
      alter table vehicle add constraint vehicle_check check (owner_customer_id <> customer_id);
      alter table customer drop column anonymous_key, drop column erased_on, drop column identity_hash`);
  }
}
