import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the workshop works, and who comes when (rulebook SVC-12). The orders of a visit are read through a view, so that
 * appointments know of them no more than that they are there.
 */
export class CreateAppointments1795709820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table special_day (
        dealer_id   text not null,
        day         date not null,
        windows     json not null,
        reason      text not null,
        saved_by_id text,
        trace_id    text not null,
        primary key (dealer_id, day)
      );
      create table appointment (
        dealer_id          text not null,
        id                 text not null,
        customer_id        text not null,
        membership_id      text,
        vehicle_id         text not null,
        job_kind           text not null,
        status             text not null,
        slot_from          timestamptz not null,
        slot_to            timestamptz not null check (slot_to > slot_from),
        business_day       date not null,
        is_zero_wait       boolean not null,
        channel_code       text not null,
        held_until         timestamptz check (held_until is null or status in ('HELD')),
        booked_at          timestamptz not null,
        booked_on          date not null,
        booked_by_id       text,
        reschedule_count   integer not null,
        arrived_at         timestamptz,
        received_at        timestamptz check (received_at >= arrived_at),
        waited_minutes     integer check (waited_minutes >= 0),
        outcome            text,
        repair_order_id    text,
        closed_at          timestamptz,
        closed_on          date,
        cancel_reason_code text,
        version            integer not null,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create index appointment_of_day on appointment (dealer_id, business_day, status)
        where business_day is not null;
      create index appointment_by_slot on appointment (dealer_id, slot_from, id) where slot_from is not null;
      create index appointment_unclosed on appointment (dealer_id, business_day, id)
        where status in ('HELD', 'BOOKED', 'ARRIVED', 'RECEIVED');
      create index appointment_of_customer on appointment (dealer_id, customer_id, slot_from, id)
        where customer_id is not null;
      create index appointment_of_vehicle on appointment (dealer_id, vehicle_id, slot_from, id)
        where vehicle_id is not null;
      create index appointment_of_order on appointment (dealer_id, repair_order_id)
        where repair_order_id is not null;
      create view order_of_visit with (security_invoker = true) as
      select dealer_id, id, vehicle_id, business_day, settled_at from repair_order;
      grant select on order_of_visit to autoclub_app`);
    for (const table of ['special_day', 'appointment']) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('appointment'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followsNoMerges('appointment'));
    await runner.query('drop view order_of_visit; drop table appointment, special_day');
  }
}
