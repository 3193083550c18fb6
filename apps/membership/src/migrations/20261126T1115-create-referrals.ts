import { APP_ROLE, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referrals of members (rulebook MEM-10), and who was introduced in which region: one person counts once in the whole
 * region, across its dealers, which the unique index on the claims holds. A claim names nobody: it is a digest of a
 * phone number, an identity or a VIN, and belongs to no dealer, so that it is seen by all of them.
 */
export class CreateReferrals1795691700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referral (
        dealer_id              text not null,
        referral_id            text not null,
        referrer_membership_id text not null,
        referrer_customer_id   text not null,
        referrer_tier          text not null,
        introduced_customer_id text not null,
        introduced_as          text not null,
        referred_as            text not null,
        status                 text not null check (status in ('INTRODUCED', 'CONFIRMED', 'EXPIRED', 'REJECTED')),
        introduced_on          date not null,
        expires_on             date not null,
        decided_on             date,
        ground                 text check (ground in ('CAR_PURCHASE', 'FIRST_PURCHASE', 'PAID_SERVICE')),
        ground_type            text,
        ground_id              text,
        is_car_purchase        boolean not null default false,
        rejection_reason       text,
        sales_paid_on          date,
        sales_paid_minor       bigint check (sales_paid_minor > 0),
        sales_reference        text,
        currency               text not null,
        version                bigint not null,
        introduced_by          text,
        trace_id               text not null,
        recorded_at            timestamptz not null,
        primary key (dealer_id, referral_id),
        foreign key (dealer_id, referrer_membership_id) references membership,
        foreign key (dealer_id, introduced_customer_id) references customer,
        check ((status = 'INTRODUCED') = (decided_on is null)),
        check ((status = 'CONFIRMED') <= (ground is not null)),
        check ((status in ('EXPIRED', 'REJECTED')) = (rejection_reason is not null)),
        check ((sales_paid_on is null) = (sales_paid_minor is null))
      );
      create index referral_introduced on referral (dealer_id, introduced_customer_id);
      create index referral_referrer on referral (dealer_id, referrer_membership_id, referral_id);
      create index referral_open on referral (dealer_id, expires_on, referral_id) where status = 'INTRODUCED';

      create table referral_claim (
        region_id   text not null,
        mark        text not null,
        referral_id text not null,
        is_open     boolean not null default true,
        primary key (region_id, mark, referral_id)
      );
      create unique index referral_claim_once on referral_claim (region_id, mark) where is_open;
      create index referral_claim_referral on referral_claim (referral_id);
      grant select, insert, update, delete on referral_claim to ${APP_ROLE}`);
    await runner.query(tenantPolicy('referral'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table referral_claim, referral');
  }
}
