import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The recommendation log (rulebook MEM-11), the targets of recruiting (MEM-12) and agreements about the dealer's
 * sticker with each step they took (MEM-16). A vehicle has one agreement that is not withdrawn.
 */
export class CreateRecruiting1795691520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recommendation (
        dealer_id           text not null,
        recommendation_id   text not null,
        customer_id         text not null,
        origin_customer_id  text not null,
        staff_member_id     text not null,
        staff_role          text not null,
        department          text not null check (department in ('SERVICE', 'SALES', 'CLUB')),
        way_in              text not null,
        answer              text not null check (answer in ('CONSIDERING', 'DECLINED', 'JOINED')),
        decline_reason_code text,
        follow_up_on        date,
        not_again_before    date,
        proposed_on         date not null,
        sequence            bigint not null,
        trace_id            text not null,
        recorded_at         timestamptz not null,
        primary key (dealer_id, recommendation_id),
        foreign key (dealer_id, customer_id) references customer,
        foreign key (dealer_id, staff_member_id) references staff_member,
        check ((answer = 'DECLINED') = (decline_reason_code is not null and not_again_before is not null))
      );
      create index recommendation_customer on recommendation (dealer_id, customer_id, proposed_on);
      create index recommendation_newest on recommendation (customer_id, proposed_on, recommendation_id);
      create index recommendation_day on recommendation (dealer_id, proposed_on);
      create index recommendation_follow_up on recommendation (dealer_id, follow_up_on, recommendation_id)
        where follow_up_on is not null;

      create table recruitment_target (
        dealer_id    text not null,
        department   text not null check (department in ('SERVICE', 'SALES', 'CLUB')),
        week_from    date not null check (extract(isodow from week_from) = 1),
        target_count integer not null check (target_count >= 0),
        set_by       text,
        set_at       timestamptz not null,
        trace_id     text not null,
        primary key (dealer_id, week_from, department)
      );

      create table sticker_agreement (
        dealer_id            text not null,
        sticker_agreement_id text not null,
        vehicle_id           text not null,
        customer_id          text not null,
        step                 text not null check (step in ('OFFERED', 'AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN')),
        previous_step        text,
        changed_on           date not null,
        version              bigint not null,
        primary key (dealer_id, sticker_agreement_id),
        foreign key (dealer_id, vehicle_id) references vehicle,
        foreign key (dealer_id, customer_id) references customer
      );
      create unique index sticker_agreement_one_open on sticker_agreement (dealer_id, vehicle_id)
        where step <> 'WITHDRAWN';
      create index sticker_agreement_vehicle on sticker_agreement (vehicle_id, version);

      create table sticker_step (
        dealer_id            text not null,
        sticker_agreement_id text not null,
        version              bigint not null,
        step                 text not null,
        changed_on           date not null,
        changed_by           text,
        changed_at           timestamptz not null,
        trace_id             text not null,
        primary key (dealer_id, sticker_agreement_id, version),
        foreign key (dealer_id, sticker_agreement_id) references sticker_agreement
      );
      create index sticker_step_agreement on sticker_step (sticker_agreement_id, version)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('sticker_step'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['recommendation', 'recruitment_target', 'sticker_agreement', 'sticker_step'];
