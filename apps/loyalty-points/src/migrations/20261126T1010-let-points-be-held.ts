import { APP_ROLE, appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two more kinds of posting, and the club's account that points pass on their way to another dealer's books. */
const KINDS = `
alter type points_account_kind add value 'CLEARED';
alter type posting_kind add value 'REVERSAL';
alter type posting_kind add value 'CLEARING'`;

/**
 * A lot remembers the dealer that granted it (rulebook PTS-13), and how much of it is held. What is held is still in
 * the lot, so nothing else can take it.
 */
const LOTS = `
alter table points_lot add column funder_dealer_id text, add column held bigint not null default 0;
update points_lot set funder_dealer_id = dealer_id;
alter table points_lot alter column funder_dealer_id set not null,
  drop constraint points_lot_check,
  add constraint points_lot_check check (0 <= held and held <= remaining and remaining <= granted)`;

/**
 * Points that are held for a redemption (rulebook PTS-07): placed once with the lots they come from, ended once by
 * being captured or released. Both are only ever added, and the key of the end lets one end in. \`after_sequence\` is
 * the number of the account's latest entry then, \`step\` the place among the holds, so that the whole history of an
 * account can be gone through again (rulebook PTS-14).
 */
const HOLDS = `
create table points_hold (
  dealer_id      text not null,
  hold_id        text not null,
  account_id     text not null,
  points         bigint not null check (points > 0),
  placed_on      date not null,
  after_sequence bigint not null,
  step           bigint not null,
  placed_at      timestamptz not null,
  primary key (dealer_id, hold_id)
);
create unique index points_hold_account on points_hold (dealer_id, account_id, step);

create table points_hold_lot (
  dealer_id text not null,
  hold_id   text not null,
  opened_by bigint not null,
  points    bigint not null check (points > 0),
  primary key (dealer_id, hold_id, opened_by)
);

create table points_hold_end (
  dealer_id      text not null,
  hold_id        text not null,
  is_captured    boolean not null,
  after_sequence bigint not null,
  step           bigint not null,
  ended_at       timestamptz not null,
  primary key (dealer_id, hold_id)
)`;

/** What a reversal gave back of what an entry had taken from a lot (rulebook PTS-07). */
const RETURNS = `
create table points_lot_return (
  dealer_id   text not null,
  account_id  text not null,
  returned_by bigint not null,
  used_by     bigint not null,
  opened_by   bigint not null,
  points      bigint not null check (points > 0),
  primary key (dealer_id, account_id, returned_by, used_by, opened_by)
);
create index points_lot_return_of on points_lot_return (dealer_id, account_id, used_by);
create index points_transaction_corrects on points_transaction (dealer_id, corrects_transaction_id)
  where corrects_transaction_id is not null`;

/** Each member's entry carries the hash of itself and of the entry before, the account that of the latest. */
const CHAIN = `
alter table points_account add column chain_hash bytea, add column hold_step bigint not null default 0;
alter table points_entry add column chain_hash bytea`;

const TABLES = ['points_hold', 'points_hold_lot', 'points_hold_end', 'points_lot_return'];

/** Points can be held, lots name who granted them, and entries are chained; all of it is written by functions alone. */
export class LetPointsBeHeld1795687800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [KINDS, LOTS, HOLDS, RETURNS, CHAIN]) await runner.query(sql);
    for (const table of TABLES) {
      await runner.query(tenantPolicy(table));
      await runner.query(appendOnly(table));
    }
    await runner.query(`revoke insert on ${TABLES.join(', ')} from ${APP_ROLE}`);
  }

  /** PostgreSQL cannot take a value out of a type, so the kinds stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ${TABLES.join(', ')};
      drop index points_transaction_corrects;
      alter table points_lot drop column funder_dealer_id, drop column held,
        add constraint points_lot_check check (remaining between 0 and granted);
      alter table points_account drop column chain_hash, drop column hold_step;
      alter table points_entry drop column chain_hash`);
  }
}
