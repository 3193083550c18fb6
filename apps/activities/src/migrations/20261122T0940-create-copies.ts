import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of dealers, consents and memberships, fed by events: ids and days, no names or numbers of persons. */
export class CreateCopies1795340400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dealer (
        dealer_id text primary key,
        region_id text not null,
        time_zone text not null,
        name_zh   text not null,
        name_en   text not null,
        sequence  bigint not null);
      ${tenantPolicy('dealer')};

      create table customer (
        dealer_id   text not null,
        customer_id text not null,
        consents    text[] not null,
        sequence    bigint not null,
        primary key (dealer_id, customer_id));
      ${tenantPolicy('customer')};

      create table membership (
        dealer_id     text not null,
        membership_id text not null,
        customer_id   text not null,
        tier          text not null,
        activated_on  date,
        valid_from    date not null,
        valid_to      date not null,
        sequence      bigint not null,
        primary key (dealer_id, membership_id));
      create index membership_customer on membership (dealer_id, customer_id);
      ${tenantPolicy('membership')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table membership; drop table customer; drop table dealer');
  }
}
