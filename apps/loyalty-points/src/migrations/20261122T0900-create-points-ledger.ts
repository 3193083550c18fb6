import { APP_ROLE, appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Kinds as types: the value is checked when it is read, at no cost per row. A CHECK constraint is parsed and prepared
 * anew for every statement, which on these tables was an eighth of the time of a posting; so they carry only those
 * whose breach nothing else would show.
 */
const KINDS = `
create type points_account_kind
  as enum ('MEMBER', 'ISSUED', 'REDEEMED', 'EXPIRED', 'FORFEITED', 'ADJUSTED');
create type posting_kind as enum ('EARN', 'CORRECTION', 'REDEMPTION', 'EXPIRY', 'FORFEIT', 'ADJUSTMENT')`;

/**
 * Accounts: one per membership and the club's own five per dealer (rulebook PTS-01). A member's account stores its
 * sums and the number of its latest entry; room is left in each page, since every posting updates the row. The club's
 * accounts store none: one row that every posting of a dealer has to update would make them queue up.
 */
const ACCOUNTS = `
create table points_account (
  dealer_id         text not null,
  account_id        text not null,
  kind              points_account_kind not null,
  membership_id     text,
  customer_id       text,
  total             bigint not null default 0,
  held              bigint not null default 0 check (held >= 0),
  available         bigint generated always as (total - held) virtual,
  qualifying_points bigint not null default 0,
  sequence          bigint not null default 0,
  opened_at         timestamptz not null,
  primary key (dealer_id, account_id)
) with (fillfactor = 70)`;

/**
 * One row per movement of points, with where it came from and why. A source posts once per revision, and only its
 * first revision can earn: whatever happens above, a document cannot earn twice (rulebook PTS-04).
 */
const TRANSACTIONS = `
create table points_transaction (
  dealer_id               text not null,
  transaction_id          text not null,
  kind                    posting_kind not null,
  source_type             text not null,
  source_id               text not null,
  source_revision         integer not null,
  business_day            date not null,
  posted_on               date not null,
  posted_at               timestamptz not null,
  corrects_transaction_id text,
  explanation             json not null,
  correlation_id          text not null,
  causation_id            text not null,
  primary key (dealer_id, transaction_id),
  check (kind <> 'EARN' or source_revision = 1)
);
create unique index points_transaction_source
  on points_transaction (dealer_id, source_type, source_id, source_revision)`;

/** The legs of a transaction: leg 1 on the member's account, numbered there without a gap, leg 2 on the club's. */
const ENTRIES = `
create table points_entry (
  dealer_id        text not null,
  transaction_id   text not null,
  leg              smallint not null,
  account_id       text not null,
  points           bigint not null,
  sequence         bigint,
  total_after      bigint,
  held_after       bigint,
  qualifying_after bigint,
  primary key (dealer_id, transaction_id, leg),
  check ((leg = 1) = (sequence is not null))
);
create unique index points_entry_account
  on points_entry (dealer_id, account_id, sequence) where sequence is not null`;

/** Lots and what was taken from them (rulebook PTS-06); a lot is named by the entry that opened it. */
const LOTS = `
create table points_lot (
  dealer_id  text not null,
  account_id text not null,
  opened_by  bigint not null,
  granted    bigint not null,
  remaining  bigint not null check (remaining between 0 and granted),
  expires_on date,
  primary key (dealer_id, account_id, opened_by)
) with (fillfactor = 80);
create index points_lot_expiry on points_lot (dealer_id, account_id, expires_on)
  where expires_on is not null and remaining > 0;

create table points_lot_use (
  dealer_id  text not null,
  account_id text not null,
  used_by    bigint not null,
  opened_by  bigint not null,
  points     bigint not null check (points > 0),
  primary key (dealer_id, account_id, used_by, opened_by)
)`;

const TABLES = ['points_account', 'points_transaction', 'points_entry', 'points_lot', 'points_lot_use'];
const APPEND_ONLY = ['points_transaction', 'points_entry', 'points_lot_use'];

/** The running service reads the books and writes them through \`post_points\` alone. */
export class CreatePointsLedger1795338000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [KINDS, ACCOUNTS, TRANSACTIONS, ENTRIES, LOTS]) await runner.query(sql);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    for (const table of APPEND_ONLY) await runner.query(appendOnly(table));
    await runner.query(`revoke insert, update, delete on ${TABLES.join(', ')} from ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
    await runner.query('drop type points_account_kind, posting_kind');
  }
}
