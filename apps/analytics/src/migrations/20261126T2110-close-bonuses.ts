import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bonuses as they stood when their quarter was closed, with the numbers that judged them; a dealer's own matter. */
export class CloseBonuses1795727400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closed_bonus (
        dealer_id   text not null,
        roster_id   text not null,
        closed_on   date not null,
        result      jsonb not null,
        terms       jsonb not null,
        bonus_minor bigint not null check (bonus_minor >= 0),
        primary key (dealer_id, roster_id));
      ${tenantPolicy('closed_bonus')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table closed_bonus');
  }
}
