import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods that points buy (rulebook PTS-07); a variant has its own number, price and stock. */
const ITEMS = `
create table boutique_item (
  dealer_id  text not null,
  item_id    text not null,
  code       text not null,
  name_zh    text not null,
  name_en    text not null,
  is_offered boolean not null,
  primary key (dealer_id, item_id)
);
create unique index boutique_item_code on boutique_item (dealer_id, code);

create table boutique_variant (
  dealer_id text not null,
  sku       text not null,
  item_id   text not null,
  name_zh   text not null,
  name_en   text not null,
  points    bigint not null check (points > 0),
  stock     bigint not null default 0 check (stock >= 0),
  primary key (dealer_id, sku)
);
create index boutique_variant_item on boutique_variant (dealer_id, item_id)`;

/** Goods that were redeemed and wait for their member; each redemption has one. */
const PICK_UPS = `
create table boutique_pick_up (
  dealer_id      text not null,
  pick_up_id     text not null,
  redemption_id  text not null,
  sku            text not null,
  quantity       integer not null check (quantity > 0),
  state          text not null check (state in ('WAITING', 'HANDED_OVER', 'TAKEN_BACK')),
  ready_at       timestamptz not null,
  handed_over_at timestamptz,
  handed_over_by text,
  primary key (dealer_id, pick_up_id)
);
create unique index boutique_pick_up_redemption on boutique_pick_up (dealer_id, redemption_id)`;

const TABLES = ['boutique_item', 'boutique_variant', 'boutique_pick_up'];

export class CreateBoutique1795691220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ITEMS, PICK_UPS]) await runner.query(sql);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
