import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gift cards and coupons, and free services to choose (rulebook SVC-07, MEM-10). */
export class CreateCoupons1795689900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coupon (
        dealer_id               text not null,
        id                      text not null,
        customer_id             text not null,
        membership_id           text,
        vehicle_id              text,
        coupon_number           text not null,
        status                  text not null,
        kind                    text not null,
        definition_code         text not null,
        pack_code               text,
        service_code            text,
        worth_minor             bigint not null check (worth_minor >= 0),
        currency_code           text not null,
        discount_bp             integer,
        least_discount_bp       integer,
        is_transferable         boolean not null,
        bearing_department      text not null,
        valid_from              date not null,
        valid_to                date not null,
        is_kept_until_next_visit boolean not null,
        issued_on               date not null,
        issued_at               timestamptz not null,
        issued_by_id            text,
        origin_type             text not null,
        origin_id               text not null,
        reserved_for_type       text,
        reserved_for_id         text,
        used_on                 date,
        used_minor              bigint check (used_minor >= 0),
        used_for_type           text,
        used_for_id             text,
        used_by_id              text,
        voided_on               date,
        void_reason_code        text,
        voided_by_id            text,
        version                 integer not null,
        trace_id                text not null,
        primary key (dealer_id, id),
        check ((status = 'USED') = (used_on is not null)),
        check ((status = 'VOID') = (voided_on is not null)),
        check ((status = 'RESERVED') = (reserved_for_id is not null))
      );
      create unique index coupon_number on coupon (dealer_id, coupon_number) where coupon_number is not null;
      create index coupon_of_customer on coupon (dealer_id, customer_id, issued_at, id)
        where customer_id is not null;
      create index coupon_of_origin on coupon (dealer_id, origin_id) where origin_id is not null;
      create index coupon_used_for on coupon (dealer_id, used_for_id) where used_for_id is not null;
      create index coupon_open on coupon (dealer_id, valid_to, id) where status in ('ISSUED', 'RESERVED');
      create table coupon_choice (
        dealer_id        text not null,
        id               text not null,
        customer_id      text not null,
        membership_id    text not null,
        referral_id      text not null,
        offered_on       date not null,
        definition_codes text[] not null,
        coupon_id        text,
        trace_id         text not null,
        primary key (dealer_id, id)
      );
      create index coupon_choice_of_customer on coupon_choice (dealer_id, customer_id)
        where customer_id is not null`);
    for (const table of ['coupon', 'coupon_choice']) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coupon_choice, coupon');
  }
}
