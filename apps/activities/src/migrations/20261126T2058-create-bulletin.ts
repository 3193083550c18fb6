import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News and shared photos with what a moderator decided of them (rulebook ACT-11). */
export class CreateBulletin1795726680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulletin_item (
        dealer_id         text not null,
        id                text not null,
        kind              text not null,
        title_zh          text not null,
        title_en          text not null,
        text_zh           text not null,
        text_en           text not null,
        photo_urls        text[] not null,
        activity_id       text,
        customer_id       text,
        state             text not null,
        submitted_by_id   text,
        submitted_at      timestamptz not null,
        moderated_by_id   text,
        moderated_at      timestamptz,
        moderation_reason text,
        trace_id          text not null,
        primary key (dealer_id, id));
      create index bulletin_item_time on bulletin_item (dealer_id, state, submitted_at, id);
      create index bulletin_item_customer on bulletin_item (dealer_id, customer_id) where customer_id is not null;
      ${tenantPolicy('bulletin_item')};
      ${followsMerges('bulletin_item')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulletin_item');
  }
}
