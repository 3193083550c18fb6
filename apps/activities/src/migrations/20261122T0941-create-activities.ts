import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities and who comes. The check on the seats is the last wall behind the lock (rulebook ACT-05). */
export class CreateActivities1795340460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity (
        dealer_id       text not null,
        id              text not null,
        kind            text not null,
        title_zh        text not null,
        title_en        text not null,
        is_members_only boolean not null,
        capacity        int not null,
        seats_taken     int not null,
        starts_at       timestamptz not null,
        ends_at         timestamptz not null,
        held_on         date not null,
        state           text not null,
        sequence        bigint not null,
        published_at    timestamptz not null,
        trace_id        text not null,
        primary key (dealer_id, id),
        check (seats_taken between 0 and capacity));
      create index activity_time on activity (dealer_id, starts_at, id);
      create index activity_ends on activity (ends_at) where state in ('OPEN', 'RUNNING');
      ${tenantPolicy('activity')};

      create table activity_registration (
        dealer_id       text not null,
        id              text not null,
        activity_id     text not null,
        customer_id     text not null,
        membership_id   text,
        companion_count int not null,
        state           text not null,
        registered_at   timestamptz not null,
        checked_in_at   timestamptz,
        trace_id        text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, activity_id) references activity (dealer_id, id));
      create unique index activity_registration_once
        on activity_registration (dealer_id, activity_id, customer_id) where state <> 'CANCELLED';
      create index activity_registration_membership on activity_registration (dealer_id, membership_id);
      ${tenantPolicy('activity_registration')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activity_registration; drop table activity');
  }
}
