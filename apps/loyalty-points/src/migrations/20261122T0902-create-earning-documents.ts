import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this service knows of dealers: the region, which picks the programme, and the zone that cuts the days. */
const DEALERS = `
create table dealer (
  dealer_id text not null primary key,
  region_id text not null,
  time_zone text not null,
  sequence  bigint not null
)`;

/** Facts about memberships as they came: each activation and each change of tier is one row (rulebook PTS-03). */
const PHASES = `
create table membership_phase (
  dealer_id     text not null,
  membership_id text not null,
  sequence      bigint not null,
  customer_id   text not null,
  tier          text not null,
  starts_on     date not null,
  valid_to      date not null,
  primary key (dealer_id, membership_id, sequence)
);
create index membership_phase_customer on membership_phase (dealer_id, customer_id)`;

/**
 * One row per customer of whom anything is known. It carries no fact: a document and a membership of one customer lock
 * it before they look for each other, so neither can miss the other.
 */
const CUSTOMERS = `
create table earning_customer (
  dealer_id   text not null,
  customer_id text not null,
  primary key (dealer_id, customer_id)
)`;

/**
 * Every document that was judged, as it stands now, with the judgement and with what has been posted for it. Kept for
 * ever: a membership that becomes known late is applied to it, and the proof judges it again (rulebook PTS-14).
 */
const DOCUMENTS = `
create table earning_document (
  dealer_id            text not null,
  source_type          text not null
    check (source_type in ('REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION')),
  source_id            text not null,
  version              bigint not null,
  customer_id          text not null,
  business_day         date not null,
  facts                json not null,
  outcome              text not null
    check (outcome in ('EARNED', 'BELOW_ONE_STEP', 'NOT_A_MEMBER', 'NOT_ELIGIBLE')),
  points               bigint not null check (points >= 0),
  membership_id        text,
  explanation          json not null,
  judgement_count      integer not null check (judgement_count >= 1),
  judged_at            timestamptz not null,
  judged_on            date not null,
  posting_count        integer not null default 0,
  first_transaction_id text,
  correlation_id       text not null,
  causation_id         text not null,
  primary key (dealer_id, source_type, source_id)
) with (fillfactor = 80);
create index earning_document_customer on earning_document (dealer_id, customer_id, business_day)`;

const TABLES = ['dealer', 'membership_phase', 'earning_customer', 'earning_document'];

export class CreateEarningDocuments1795338120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DEALERS, PHASES, CUSTOMERS, DOCUMENTS]) await runner.query(sql);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
