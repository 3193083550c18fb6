import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/**
 * The day rollups. Room is left in each page, since the rows of today are updated with every batch. The partial index
 * is empty but for the moment in which a correction has left a day at nothing.
 */
export class CreateDayFigures1795339920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table day_figure (
        dealer_id    text not null,
        business_day date not null,
        measure      text not null,
        dimension    text not null,
        value        bigint not null,
        primary key (dealer_id, business_day, measure, dimension)) with (fillfactor = 70);
      create index day_figure_empty on day_figure (dealer_id) where value = 0;
      ${networkPolicy('day_figure')};

      create table dealer_freshness (
        dealer_id     text primary key,
        last_event_at timestamptz not null,
        last_event_id uuid not null,
        last_trace_id text not null) with (fillfactor = 50);
      ${networkPolicy('dealer_freshness')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dealer_freshness; drop table day_figure');
  }
}
