import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What dealers offer beside repair, and every use of it (rulebook SVC-24). */
export class CreateServiceCatalogue1795691100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offered_service (
        dealer_id        text not null,
        id               text not null,
        code             text not null,
        name_zh          text not null,
        name_en          text not null,
        list_minor       bigint not null check (list_minor >= 0),
        currency_code    text not null,
        tier_prices      json not null,
        owner_department text not null,
        is_offered       boolean not null,
        use_count        integer not null check (use_count >= 0),
        trace_id         text not null,
        primary key (dealer_id, id),
        unique (dealer_id, code)
      );
      create table offered_service_use (
        dealer_id          text not null,
        id                 text not null,
        offered_service_id text not null,
        customer_id        text not null,
        membership_id      text,
        tier               text,
        quantity           integer not null check (quantity > 0),
        price_minor        bigint not null check (price_minor >= 0),
        currency_code      text not null,
        used_at            timestamptz not null,
        used_on            date not null,
        registered_by_id   text,
        trace_id           text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, offered_service_id) references offered_service (dealer_id, id)
      );
      create index offered_service_use_of on offered_service_use (dealer_id, offered_service_id, used_on)
        where offered_service_id is not null`);
    for (const table of ['offered_service', 'offered_service_use']) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('offered_service_use'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table offered_service_use, offered_service');
  }
}
