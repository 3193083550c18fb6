import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Insurance policies of vehicles, sold here or elsewhere (rulebook SVC-10). */
export class CreateInsurancePolicies1762041780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table insurance_policy (
        dealer_id       text not null,
        id              text not null,
        policy_number   text not null,
        external_system text,
        external_number text,
        revision        integer not null check (revision > 0),
        customer_id     text not null,
        vehicle_id      text not null,
        kind            text not null,
        insurer_code    text not null,
        is_sold_here    boolean not null,
        sold_on         date not null,
        period_from     date not null,
        period_to       date not null check (period_to > period_from),
        premium_minor   bigint not null check (premium_minor >= 0),
        currency_code   text not null,
        fingerprint     text not null,
        version         integer not null,
        trace_id        text not null,
        primary key (dealer_id, id)
      );
      create unique index insurance_policy_number on insurance_policy (dealer_id, policy_number)
        where policy_number is not null;
      create unique index insurance_policy_external_ref on insurance_policy
        (dealer_id, external_system, external_number) where external_number is not null;
      create index insurance_policy_of_customer on insurance_policy (dealer_id, customer_id, period_to)
        where customer_id is not null`);
    await runner.query(tenantPolicy('insurance_policy'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table insurance_policy');
  }
}
