import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

const ORIGIN = `
  event_id   uuid not null,
  event_at   timestamptz not null,
  sequence   bigint not null,
  trace_id   text not null`;

/** One row per repair order, policy, points entry and membership, as its latest event left it. */
export class CreateFacts1795339860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_fact (
        dealer_id           text not null,
        repair_order_id     text not null,
        customer_id         text not null,
        vehicle_id          text not null,
        membership_id       text,
        service_advisor_id  text,
        kind                text not null,
        revision            int not null,
        settled_at          timestamptz not null,
        business_day        date not null,
        repair_minor        bigint not null,
        boutique_minor      bigint not null,
        insurance_minor     bigint not null,
        customer_paid_minor bigint not null
          check (customer_paid_minor = repair_minor + boutique_minor + insurance_minor), ${ORIGIN},
        primary key (dealer_id, repair_order_id));
      create index visit_fact_customer on visit_fact (dealer_id, customer_id, business_day);
      create index visit_fact_day on visit_fact (dealer_id, business_day);
      ${networkPolicy('visit_fact')};

      create table policy_fact (
        dealer_id     text not null,
        policy_id     text not null,
        customer_id   text not null,
        vehicle_id    text not null,
        kind          text not null,
        is_sold_here  boolean not null,
        sold_on       date not null,
        period_from   date not null,
        period_to     date not null,
        premium_minor bigint not null, ${ORIGIN},
        primary key (dealer_id, policy_id));
      create index policy_fact_customer on policy_fact (dealer_id, customer_id, sold_on);
      ${networkPolicy('policy_fact')};

      create table points_fact (
        dealer_id     text not null,
        entry_id      text not null,
        membership_id text not null,
        customer_id   text not null,
        kind          text not null,
        points        bigint not null,
        source_type   text not null,
        source_id     text not null,
        business_day  date not null,
        posted_on     date not null, ${ORIGIN},
        primary key (dealer_id, entry_id));
      create index points_fact_day on points_fact (dealer_id, posted_on);
      ${networkPolicy('points_fact')};

      create table membership_fact (
        dealer_id     text not null,
        membership_id text not null,
        customer_id   text not null,
        source        text,
        activated_on  date,
        tier          text not null,
        valid_from    date not null,
        valid_to      date not null, ${ORIGIN},
        primary key (dealer_id, membership_id));
      create index membership_fact_customer on membership_fact (dealer_id, customer_id);
      create index membership_fact_day on membership_fact (dealer_id, activated_on);
      ${networkPolicy('membership_fact')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table membership_fact; drop table points_fact; drop table policy_fact; drop table visit_fact',
    );
  }
}
