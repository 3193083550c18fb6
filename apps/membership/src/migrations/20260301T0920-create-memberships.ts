import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Memberships, the postings they know of and the changes of tier that followed. A customer has one running
 * membership per dealer and at most one open application; a card number is given once.
 */
export class CreateMemberships1772356800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        dealer_id         text not null,
        membership_id     text not null,
        customer_id       text not null,
        status            text not null check (status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'ACTIVE')),
        source            text not null,
        way_in            text not null,
        fee_paid_minor    bigint not null check (fee_paid_minor >= 0),
        fee_currency      text not null,
        tier              text not null,
        is_insured_here   boolean not null,
        documents         jsonb not null,
        rejection_reason  text,
        member_number     text,
        activated_on      date,
        joined_tier       text,
        valid_from        date,
        valid_to          date,
        upgrades          jsonb not null,
        qualifying_points bigint not null,
        points_sequence   bigint not null,
        version           bigint not null,
        applied_on        date not null,
        trace_id          text not null,
        recorded_at       timestamptz not null,
        changed_at        timestamptz not null,
        primary key (dealer_id, membership_id),
        foreign key (dealer_id, customer_id) references customer,
        check ((status = 'ACTIVE') = (member_number is not null and activated_on is not null
               and joined_tier is not null and valid_from is not null and valid_to is not null))
      ) with (fillfactor = 80);
      create unique index membership_one_active on membership (dealer_id, customer_id) where status = 'ACTIVE';
      create unique index membership_one_application on membership (dealer_id, customer_id)
        where status in ('DRAFT', 'SUBMITTED');
      create unique index membership_member_number on membership (dealer_id, member_number)
        where member_number is not null;
      create index membership_customer on membership (dealer_id, customer_id);

      create table card_counter (
        dealer_id   text primary key references dealer,
        last_number bigint not null
      );

      create table points_heard (
        dealer_id         text not null,
        membership_id     text not null,
        entry_id          text not null,
        sequence          bigint not null,
        qualifying_points bigint not null,
        business_day      date not null,
        posted_on         date not null,
        primary key (dealer_id, membership_id, entry_id)
      );

      create table tier_change (
        dealer_id      text not null,
        tier_change_id text not null,
        membership_id  text not null,
        from_tier      text not null,
        to_tier        text not null,
        causes         text[] not null check (cardinality(causes) > 0),
        changed_on     date not null,
        valid_from     date not null,
        valid_to       date not null,
        entry_id       text not null,
        explanation    jsonb not null,
        trace_id       text not null,
        recorded_at    timestamptz not null,
        primary key (dealer_id, tier_change_id),
        foreign key (dealer_id, membership_id) references membership
      );
      create index tier_change_membership on tier_change (dealer_id, membership_id)`);
    for (const table of ['membership', 'card_counter', 'points_heard', 'tier_change'])
      await runner.query(tenantPolicy(table));
    for (const table of ['points_heard', 'tier_change']) await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tier_change, points_heard, card_counter, membership');
  }
}
