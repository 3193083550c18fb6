import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The zone of each dealer and how far its clock is ahead (rulebook PLT-04). Zone and clock come by two events, each
 * with the number of the dealer's version it was. Dealers a service knows already are taken over from its own copy.
 */
export class CreateDealerClock1795658520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dealer_clock (
        dealer_id      text primary key,
        time_zone      text,
        zone_sequence  bigint not null default 0,
        ahead_minutes  integer not null default 0 check (ahead_minutes >= 0),
        ahead_sequence bigint not null default 0
      )`);
    await runner.query('create index dealer_clock_ahead on dealer_clock (dealer_id) where ahead_minutes > 0');
    await runner.query(tenantPolicy('dealer_clock'));
    if (await runner.hasTable('dealer'))
      await runner.query(
        'insert into dealer_clock (dealer_id, time_zone) select dealer_id, time_zone from dealer',
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dealer_clock');
  }
}
