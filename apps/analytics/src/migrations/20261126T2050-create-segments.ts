import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments of a dealer with the stays of their members, so that who was in it on any day can be said, and their size
 * after each judgement. A dealer's own: a region sees none of the three. They are no projection; a rebuild leaves them.
 */
export class CreateSegments1795726200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table segment (
        dealer_id             text not null,
        segment_id            text not null,
        code                  text not null,
        name                  text not null,
        condition             jsonb not null,
        definition_version    int not null check (definition_version > 0),
        owner_staff_member_id text,
        is_archived           boolean not null,
        created_on            date not null,
        judged_on             date,
        member_count          int not null check (member_count >= 0),
        sequence              bigint not null,
        primary key (dealer_id, segment_id),
        unique (dealer_id, code));
      create index segment_by_id on segment (segment_id);
      ${tenantPolicy('segment')};

      create table segment_member (
        dealer_id   text not null,
        segment_id  text not null,
        customer_id text not null,
        member_from date not null,
        member_to   date check (member_to >= member_from),
        primary key (dealer_id, segment_id, customer_id, member_from));
      create index segment_member_now on segment_member (dealer_id, customer_id) where member_to is null;
      create index segment_member_by_segment on segment_member (segment_id, customer_id);
      ${tenantPolicy('segment_member')};

      create table segment_size (
        dealer_id     text not null,
        segment_id    text not null,
        as_of_day     date not null,
        member_count  int not null,
        added_count   int not null,
        removed_count int not null,
        primary key (dealer_id, segment_id, as_of_day));
      ${tenantPolicy('segment_size')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table segment_size; drop table segment_member; drop table segment');
  }
}
