import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of the systems of dealers (rulebook PLT-01): of each secret only its hash, which finds the key. It is not unique
 * over dealers, as no refused row may tell of another dealer's; two secrets of 256 bits are never alike.
 */
export class CreateApiKeys1795749000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_key (
        dealer_id    text not null,
        api_key_id   text not null,
        name         text not null,
        prefix       text not null,
        hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
        scopes       text[] not null check (cardinality(scopes) > 0),
        created_at   timestamptz not null,
        created_by   text,
        expires_at   timestamptz not null,
        last_used_at timestamptz,
        rolled_to    text,
        primary key (dealer_id, api_key_id),
        foreign key (dealer_id) references dealer
      );
      create index api_key_by_hash on api_key (hash);
      create index api_key_listed on api_key (dealer_id, created_at desc, api_key_id);
      ${tenantPolicy('api_key')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_key');
  }
}
