import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Frozen months for the BI tools of regional offices and the OEM, as a view in a schema of its own (rulebook ANA-08,
 * ANA-09). Which dealers a role sees stands in `bi_account`, which only the owner writes: a setting of the session
 * could be changed by the tool itself. Small groups are hidden, and of the dealers of a region further ones, the
 * smallest first, until the hidden ones together are a group that may be shown.
 */
export class ShowMonthsToBiTools1795729200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table month_figure
        add column people int not null default 0,
        add column smallest_group int not null default 2147483647;

      create table bi_account (
        role_name text primary key,
        region_id text);

      create schema bi;
      create function bi.dealer_months() returns table (
          region_id text, dealer_id text, month date, kpi_code text, kpi_version int,
          kpi_name_zh text, kpi_name_en text, unit text, value numeric, numerator numeric, denominator numeric,
          is_suppressed boolean, known_on date)
        language plpgsql security definer set search_path = public, pg_temp as $$
        #variable_conflict use_column
        begin
          perform set_config('app.tenant', '*', true);
          return query
          with frozen as (
            select distinct on (e.dealer_id, e.month, f.kpi_code, f.kpi_version) d.region_id, f.*
              from bi_account a
              join dealer d on a.region_id is null or a.region_id = d.region_id
              join month_end e on e.dealer_id = d.dealer_id
              join month_figure f on f.dealer_id = e.dealer_id and f.month = e.month
                                 and f.known_on <= e.known_on
             where a.role_name = session_user
             order by e.dealer_id, e.month, f.kpi_code, f.kpi_version, f.known_on desc),
          ranked as (
            select *, coalesce(sum(people) over (
                     partition by region_id, month, kpi_code, kpi_version order by people, dealer_id
                     rows between unbounded preceding and 1 preceding), 0)
                        as smaller_people,
                   max(smallest_group) over (partition by region_id, month, kpi_code, kpi_version) as smallest
              from frozen),
          judged as (
            select *, people < smallest or (smaller_people > 0 and smaller_people < smallest) as is_hidden
              from ranked)
          select region_id, dealer_id, month, kpi_code, kpi_version, definition #>> '{name,zh}',
                 definition #>> '{name,en}', definition ->> 'unit',
                 case when not is_hidden then value::numeric end,
                 case when not is_hidden then numerator::numeric end,
                 case when not is_hidden then denominator::numeric end, is_hidden,
                 (select e.known_on from month_end e
                   where e.dealer_id = judged.dealer_id and e.month = judged.month)
            from judged;
        end $$;
      revoke all on function bi.dealer_months() from public;
      create view bi.dealer_month as select * from bi.dealer_months()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema bi cascade;
      drop table bi_account;
      alter table month_figure drop column people, drop column smallest_group`);
  }
}
