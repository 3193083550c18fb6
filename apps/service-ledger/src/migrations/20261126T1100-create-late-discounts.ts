import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Customers whose orders are to be priced again, since a fact about them came late (rulebook SVC-21). `after_xid` is
 * set when the row is first seen: everything that did not know of the fact has ended when no older transaction runs.
 */
const PRICE_CHECK = `
create table price_check (
  dealer_id   text not null,
  id          bigint generated always as identity,
  customer_id text not null,
  from_day    date not null,
  after_xid   xid8,
  primary key (dealer_id, id)
);
create function ask_for_price_checks(checks json) returns void language plpgsql as $$
begin
  insert into price_check (dealer_id, customer_id, from_day)
  select dealer_id, customer_id, min(from_day)
    from json_to_recordset(checks) as c(dealer_id text, customer_id text, from_day date)
   group by dealer_id, customer_id;
end $$`;

/**
 * Orders that should have had another discount than they got, each once, with what became of it. What an earlier end
 * has made good stays known in `ended_minor`: only more than that opens a row again.
 */
const LATE_DISCOUNT = `
create table late_discount (
  dealer_id         text not null,
  id                text not null,
  repair_order_id   text not null,
  customer_id       text not null,
  membership_id     text not null,
  tier              text not null,
  business_day      date not null,
  currency_code     text not null,
  given_minor       bigint not null check (given_minor >= 0),
  due_minor         bigint not null check (due_minor >= 0),
  owed_minor        bigint not null check (owed_minor >= 0),
  explanation       json not null,
  state             text not null,
  listed_at         timestamptz not null,
  ended_as          text,
  ended_minor       bigint,
  ended_at          timestamptz,
  ended_by_id       text,
  compensated_by    text,
  reason            text,
  trace_id          text not null,
  primary key (dealer_id, id),
  foreign key (dealer_id, repair_order_id) references repair_order (dealer_id, id)
);
create unique index late_discount_of_order on late_discount (dealer_id, repair_order_id)
  where repair_order_id is not null;
create index late_discount_listed on late_discount (dealer_id, business_day, id) where business_day is not null`;

export class CreateLateDiscounts1795690800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRICE_CHECK);
    await runner.query(LATE_DISCOUNT);
    for (const table of ['price_check', 'late_discount']) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table late_discount;
      drop function ask_for_price_checks(json);
      drop table price_check`);
  }
}
