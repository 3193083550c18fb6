import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/** The month rollup, from the days there are. Who may see a day of a dealer may see its month. */
export class RollUpMonths1795749300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table month_sum (
        dealer_id text not null,
        month     date not null check (extract(day from month) = 1),
        measure   text not null,
        dimension text not null,
        value     bigint not null,
        primary key (dealer_id, month, measure, dimension)) with (fillfactor = 70);
      create index month_sum_empty on month_sum (dealer_id) where value = 0;
      insert into month_sum
      select dealer_id, date_trunc('month', business_day)::date, measure, dimension, sum(value)
        from day_figure group by 1, 2, 3, 4 having sum(value) <> 0;
      ${networkPolicy('month_sum')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table month_sum');
  }
}
