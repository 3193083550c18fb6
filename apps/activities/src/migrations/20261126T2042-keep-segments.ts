import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Member lists of segments, as analytics evaluated them, and the traits of habit cards (rulebook ACT-04). Both stay
 * under the record they were published for; the two views show the person that stands for it today, so that a merge
 * and its undoing need no move (rulebook CONV-8).
 */
const TABLES = `
  create table erased_customer (
    dealer_id   text not null,
    customer_id text not null,
    primary key (dealer_id, customer_id));
  ${tenantPolicy('erased_customer')};

  create table segment (
    dealer_id          text not null,
    segment_id         text not null,
    code               text not null,
    definition_version int not null,
    as_of_day          date not null,
    member_count       int not null,
    sequence           bigint not null,
    primary key (dealer_id, segment_id));
  ${tenantPolicy('segment')};

  create table segment_member (
    dealer_id   text not null,
    segment_id  text not null,
    customer_id text not null,
    is_member   boolean not null,
    sequence    bigint not null,
    primary key (dealer_id, segment_id, customer_id));
  create index segment_member_customer on segment_member (dealer_id, customer_id) where is_member;
  ${tenantPolicy('segment_member')};

  create table habit_card (
    dealer_id                   text not null,
    vehicle_id                  text not null,
    customer_id                 text not null,
    habit_codes                 text[] not null,
    usage_environment_codes     text[] not null,
    offer_interest_codes        text[] not null,
    insurer_code                text,
    insurance_renewal_on        date,
    maintenance_interval_months int,
    maintenance_interval_km     int,
    sequence                    bigint not null,
    primary key (dealer_id, vehicle_id));
  create index habit_card_customer on habit_card (dealer_id, customer_id);
  ${tenantPolicy('habit_card')}`;

const PERSON = `
  left join customer_merge g
    on g.dealer_id = kept.dealer_id and g.merged_id = kept.customer_id and not g.is_undone`;

const VIEWS = `
  create view segment_person with (security_invoker = true) as
  select distinct kept.dealer_id, kept.segment_id, coalesce(g.survivor_id, kept.customer_id) as customer_id
    from segment_member kept ${PERSON}
   where kept.is_member;
  grant select on segment_person to autoclub_app;

  create view person_trait with (security_invoker = true) as
  select distinct kept.dealer_id, coalesce(g.survivor_id, kept.customer_id) as customer_id,
         trait.code as trait_code
    from habit_card kept ${PERSON}
   cross join lateral unnest(kept.habit_codes || kept.usage_environment_codes || kept.offer_interest_codes)
      as trait(code);
  grant select on person_trait to autoclub_app`;

export class KeepSegments1795725720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(VIEWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view person_trait;
      drop view segment_person;
      drop table habit_card;
      drop table segment_member;
      drop table segment;
      drop table erased_customer`);
  }
}
