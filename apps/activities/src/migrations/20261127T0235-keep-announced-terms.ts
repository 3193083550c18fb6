import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the terms of renewal that a dealer announces to its members (rulebook MEM-05, ACT-07). */
export class KeepAnnouncedTerms1795746900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_terms (
        dealer_id text not null, effective_on date not null, announced_on date not null,
        primary key (dealer_id, effective_on));
      ${tenantPolicy('reminder_terms')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reminder_terms');
  }
}
