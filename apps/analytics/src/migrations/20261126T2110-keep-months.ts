import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '@autoclub/persistence';

/** The figures of months as they were known on a day, and when a month was frozen (rulebook ANA-13). */
export class KeepMonths1795727400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table month_figure (
        dealer_id   text not null,
        month       date not null check (extract(day from month) = 1),
        kpi_code    text not null,
        kpi_version int not null check (kpi_version > 0),
        known_on    date not null,
        value       text,
        numerator   text,
        denominator text,
        definition  jsonb not null,
        primary key (dealer_id, month, kpi_code, kpi_version, known_on));
      ${tenantPolicy('month_figure')};

      create table month_end (
        dealer_id text not null,
        month     date not null check (extract(day from month) = 1),
        known_on  date not null,
        frozen_at timestamptz not null,
        primary key (dealer_id, month));
      ${tenantPolicy('month_end')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table month_end; drop table month_figure');
  }
}
