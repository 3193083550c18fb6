import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['membership', 'tier_fact', 'entitlement', 'entitlement_use'];

/**
 * Memberships as a set of tier facts, and the benefits of each membership year (rulebook SVC-04, SVC-05). A
 * benefit of a year is one row whatever the tier becomes, so that uses stay counted over an upgrade. The row
 * of the membership is the lock under which plans are granted and uses registered.
 */
export class CreateMembershipsAndEntitlements1762041660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        dealer_id            text not null,
        id                   text not null,
        customer_id          text not null,
        activated_on         date,
        entitlement_sequence bigint not null default 0,
        primary key (dealer_id, id)
      );
      create index membership_customer on membership (dealer_id, customer_id) where customer_id is not null;
      create table tier_fact (
        dealer_id     text not null,
        membership_id text not null,
        fact_id       text not null,
        tier          text not null,
        valid_from    date not null,
        valid_to      date not null,
        sequence      bigint not null,
        trace_id      text not null,
        event_id      text not null,
        primary key (dealer_id, membership_id, fact_id)
      );
      create table entitlement (
        dealer_id     text not null,
        id            text not null,
        membership_id text not null,
        customer_id   text not null,
        year_from     date not null,
        code          text not null,
        tier          text not null,
        granted_count integer check (granted_count >= 0),
        used_count    integer not null default 0 check (used_count >= 0),
        valid_from    date not null,
        valid_to      date not null,
        closed_on     date,
        trace_id      text not null,
        primary key (dealer_id, id),
        unique (dealer_id, membership_id, year_from, code)
      );
      create table entitlement_use (
        dealer_id          text not null,
        id                 text not null,
        entitlement_id     text not null,
        code               text not null,
        quantity           integer not null check (quantity > 0),
        value_minor        bigint not null check (value_minor >= 0),
        currency_code      text not null,
        bearing_department text not null,
        performed_by_id    text not null,
        acknowledgement    text not null,
        note               text,
        used_at            timestamptz not null,
        used_on            date not null,
        trace_id           text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, entitlement_id) references entitlement (dealer_id, id)
      );
      create index entitlement_use_of on entitlement_use (dealer_id, entitlement_id, used_at)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('entitlement_use'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
