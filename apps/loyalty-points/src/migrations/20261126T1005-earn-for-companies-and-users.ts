import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what kind a customer is, and no more of them (rulebook CONV-8). */
const CUSTOMERS = `
create table customer (
  dealer_id   text not null,
  customer_id text not null,
  kind        text not null,
  sequence    bigint not null,
  primary key (dealer_id, customer_id)
);
create index customer_by_id on customer (customer_id)`;

/** Facts about whose a car is, as they came: its registration, its bindings, its transfers. */
const HOLDINGS = `
create table vehicle_holding (
  dealer_id       text not null,
  vehicle_id      text not null,
  sequence        bigint not null,
  customer_id     text not null,
  relation        text not null check (relation in ('OWNER', 'USER')),
  bound_on        date not null,
  is_registration boolean not null,
  primary key (dealer_id, vehicle_id, sequence)
);
create index vehicle_holding_customer on vehicle_holding (dealer_id, customer_id)`;

/** One row per car of which anything is known, for documents and facts to lock, like `earning_customer`. */
const VEHICLES = `
create table earning_vehicle (
  dealer_id  text not null,
  vehicle_id text not null,
  primary key (dealer_id, vehicle_id)
)`;

/**
 * Documents name their car, who pays and why somebody else may earn; and two more kinds of document earn. What was
 * judged before has no car here and is the customer's of the document, as it was.
 */
const DOCUMENTS = `
alter table earning_document
  drop constraint earning_document_source_type_check,
  add constraint earning_document_source_type_check check
    (source_type in ('REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION', 'REFERRAL', 'PACKAGE')),
  add column vehicle_id text,
  add column payer_id   text,
  add column earns_by   text check (earns_by in ('PAYER', 'COMPANY_CAR', 'LEASED_CAR'));
create index earning_document_vehicle on earning_document (dealer_id, vehicle_id) where vehicle_id is not null`;

const TABLES = ['customer', 'vehicle_holding', 'earning_vehicle'];

/** A company's car earns for the company and a leased one for its user (rulebook CONV-8); referrals and packages earn. */
export class EarnForCompaniesAndUsers1795687500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CUSTOMERS, HOLDINGS, VEHICLES, DOCUMENTS]) await runner.query(sql);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from earning_document where source_type in ('REFERRAL', 'PACKAGE')`);
    await runner.query(`
      alter table earning_document
        drop column vehicle_id, drop column payer_id, drop column earns_by,
        drop constraint earning_document_source_type_check,
        add constraint earning_document_source_type_check
          check (source_type in ('REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION'))`);
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
