import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who read whose personal data, and when (rulebook PLT-03): one row per operation and kind of record, with the ids of
 * all records that were shown unmasked.
 */
export class CreatePiiAccess1772357400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pii_access (
        dealer_id      text not null,
        pii_access_id  text not null,
        subject        text not null,
        principal_kind text not null,
        record_kind    text not null check (record_kind in ('CUSTOMER', 'VEHICLE')),
        record_ids     text[] not null check (cardinality(record_ids) > 0),
        request_id     text not null,
        trace_id       text not null,
        read_at        timestamptz not null,
        primary key (dealer_id, pii_access_id)
      );
      create index pii_access_record on pii_access using gin (record_ids);
      create index pii_access_read_at on pii_access (dealer_id, read_at)`);
    await runner.query(tenantPolicy('pii_access'));
    await runner.query(appendOnly('pii_access'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pii_access');
  }
}
