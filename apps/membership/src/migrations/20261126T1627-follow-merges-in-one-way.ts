import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables with rows about a car of a customer. */
const OF_CARS = ['habit_card', 'habit_card_change', 'outlet_file', 'sticker_agreement'];
const OF_PERSONS = ['recommendation', 'roster_customer', 'referral'];

/**
 * A row about a car that came by a merge goes back with the car, although it was written under the record that stands
 * for the person. Before `follow_customer_merge` by its name; what sets `came_under` itself is a merge or its undoing.
 */
const COME_WITH_CAR = `
create function come_with_vehicle() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.came_under is null
     or tg_op = 'UPDATE' and new.came_under is not distinct from old.came_under then
    new.came_under := (select v.came_under from vehicle v
                        where v.dealer_id = new.dealer_id and v.vehicle_id = new.vehicle_id
                          and v.customer_id = new.customer_id);
  end if;
  return new;
end $$`;

/** Which record a row was first about was kept in a column of each table; now all keep it in the same way. */
const FIRST_ABOUT = [
  ['recommendation', 'origin_customer_id'],
  ['order_fact', 'first_customer_id'],
  ['roster_customer', 'origin_customer_id'],
  ['referral', 'introduced_as'],
] as const;

/** Everything about a customer follows a merge by \`followsMerges\`, and nothing by another way (rulebook CONV-8). */
export class FollowMergesInOneWay1795710420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table referral rename column introduced_customer_id to customer_id');
    for (const table of [...OF_CARS, ...OF_PERSONS]) await runner.query(followsMerges(table));
    await runner.query(COME_WITH_CAR);
    for (const table of OF_CARS)
      await runner.query(`
        update ${table} t set came_under = v.came_under from vehicle v
         where v.dealer_id = t.dealer_id and v.vehicle_id = t.vehicle_id and v.customer_id = t.customer_id
           and v.came_under is not null;
        create trigger come_with_vehicle before insert or update of customer_id on ${table}
          for each row execute function come_with_vehicle()`);
    for (const [table, origin] of FIRST_ABOUT)
      await runner.query(`
        update ${table} set came_under = ${origin} where customer_id <> ${origin} and came_under is null`);
    await runner.query(`
      alter table recommendation drop column origin_customer_id;
      alter table order_fact drop column first_customer_id;
      alter table referral drop column introduced_as, drop column referred_as, drop column referrer_customer_id;
      alter table roster_customer drop constraint roster_customer_pkey;
      drop index roster_customer_once;
      alter table roster_customer add primary key (dealer_id, roster_id, customer_id),
        drop column origin_customer_id, drop column is_merged_away;
      create unique index roster_customer_once on roster_customer (dealer_id, quarter_from, customer_id)
        where not is_freed`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table roster_customer add column origin_customer_id text,
        add column is_merged_away boolean not null default false;
      alter table referral add column introduced_as text, add column referred_as text,
        add column referrer_customer_id text;
      update referral r set referrer_customer_id = m.customer_id, referred_as = m.customer_id from membership m
       where m.dealer_id = r.dealer_id and m.membership_id = r.referrer_membership_id;
      alter table order_fact add column first_customer_id text;
      alter table recommendation add column origin_customer_id text`);
    for (const [table, origin] of FIRST_ABOUT)
      await runner.query(`
        update ${table} set ${origin} = coalesce(came_under, customer_id);
        alter table ${table} alter column ${origin} set not null`);
    await runner.query(`
      alter table referral alter column referred_as set not null, alter column referrer_customer_id set not null;
      alter table roster_customer drop constraint roster_customer_pkey,
        add primary key (dealer_id, roster_id, origin_customer_id);
      drop index roster_customer_once;
      create unique index roster_customer_once on roster_customer (dealer_id, quarter_from, customer_id)
        where not is_freed and not is_merged_away`);
    for (const table of OF_CARS) await runner.query(`drop trigger come_with_vehicle on ${table}`);
    await runner.query('drop function come_with_vehicle()');
    for (const table of [...OF_CARS, ...OF_PERSONS]) await runner.query(followsNoMerges(table));
    await runner.query('alter table referral rename column customer_id to introduced_customer_id');
  }
}
