import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/**
 * A visit is a vehicle at a dealer on a business day, however many orders it has: they are counted in a table of their
 * own, and the day rollup counts visits and no orders. What was called a visit is an order.
 */
export class CountVisitsByVehicleAndDay1795663800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table visit_fact rename to order_fact;
      alter table order_fact rename constraint visit_fact_pkey to order_fact_pkey;
      alter table order_fact rename constraint visit_fact_check to order_fact_check;
      alter index visit_fact_customer rename to order_fact_customer;
      alter index visit_fact_day rename to order_fact_day;

      create table visit (
        dealer_id          text not null,
        vehicle_id         text not null,
        business_day       date not null,
        order_count        int not null,
        paying_order_count int not null,
        primary key (dealer_id, vehicle_id, business_day)) with (fillfactor = 70);
      create index visit_empty on visit (dealer_id) where order_count = 0;
      ${networkPolicy('visit')};
      insert into visit (dealer_id, vehicle_id, business_day, order_count, paying_order_count)
      select dealer_id, vehicle_id, business_day, count(*), count(*) filter (where customer_paid_minor > 0)
        from order_fact group by 1, 2, 3;
      delete from day_figure where measure in ('VISITS', 'PAYING_VISITS');
      insert into day_figure (dealer_id, business_day, measure, dimension, value)
      select dealer_id, business_day, 'VISITS', '', count(*) from visit group by 1, 2
       union all
      select dealer_id, business_day, 'PAYING_VISITS', '', count(*) from visit
       where paying_order_count > 0 group by 1, 2`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table visit;
      alter table order_fact rename to visit_fact;
      alter table visit_fact rename constraint order_fact_pkey to visit_fact_pkey;
      alter table visit_fact rename constraint order_fact_check to visit_fact_check;
      alter index order_fact_customer rename to visit_fact_customer;
      alter index order_fact_day rename to visit_fact_day;
      delete from day_figure where measure in ('VISITS', 'PAYING_VISITS');
      insert into day_figure (dealer_id, business_day, measure, dimension, value)
      select dealer_id, business_day, 'VISITS', '', count(*) from visit_fact group by 1, 2
       union all
      select dealer_id, business_day, 'PAYING_VISITS', '', count(*) from visit_fact
       where customer_paid_minor > 0 group by 1, 2`);
  }
}
