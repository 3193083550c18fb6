import { appendOnly, followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card of a car that came by a merge goes back with the car, although its agreement named the survivor. */
const COME_WITH_CAR = `
create function come_with_vehicle() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.came_under is null
     or tg_op = 'UPDATE' and new.came_under is not distinct from old.came_under then
    new.came_under := (select v.came_under from vehicle v
                        where v.dealer_id = new.dealer_id and v.id = new.vehicle_id
                          and v.customer_id = new.customer_id);
  end if;
  return new;
end $$`;

/** The service cards of customers who carry the dealer's sticker, and every wash on them (rulebook MEM-16). */
export class CreateServiceCards1795712220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_card (
        dealer_id   text not null,
        id          text not null,
        vehicle_id  text not null,
        customer_id text not null,
        step        text not null,
        changed_on  date not null,
        active_from date,
        sequence    bigint not null,
        primary key (dealer_id, id)
      );
      create index service_card_vehicle on service_card (vehicle_id, sequence);
      create index service_card_customer on service_card (customer_id, sequence);
      create table service_card_use (
        dealer_id          text not null,
        id                 text not null,
        service_card_id    text not null,
        value_minor        bigint not null check (value_minor >= 0),
        currency_code      text not null,
        bearing_department text not null,
        performed_by_id    text not null,
        registered_by_id   text,
        acknowledgement    text not null,
        used_at            timestamptz not null,
        used_on            date not null,
        trace_id           text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, service_card_id) references service_card
      );
      create index service_card_use_card on service_card_use (dealer_id, service_card_id)`);
    for (const table of ['service_card', 'service_card_use']) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('service_card_use'));
    await runner.query(followsMerges('service_card'));
    await runner.query(COME_WITH_CAR);
    await runner.query(`
      create trigger come_with_vehicle before insert or update of customer_id on service_card
        for each row execute function come_with_vehicle()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table service_card_use, service_card; drop function come_with_vehicle()');
  }
}
