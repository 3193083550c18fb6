import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Further periods of cards, lapses, refunds of the joining fee, points that offset fees, and which changes of terms
 * were announced (rulebook MEM-05, MEM-06, MEM-07, MEM-08). A period that follows another is given once.
 */
export class CreateRenewals1795689780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index membership_expiry on membership (dealer_id, valid_to, membership_id) where status = 'ACTIVE';

      create table membership_period (
        dealer_id        text not null,
        renewal_id       text not null,
        membership_id    text not null,
        kind             text not null check (kind in ('RENEWED', 'RETURNED')),
        tier             text not null,
        club_system      text not null,
        valid_from       date not null,
        valid_to         date not null,
        changed_on       date not null,
        made_on          date not null,
        lapsed_on        date,
        currency         text not null,
        fee_minor        bigint not null check (fee_minor >= 0),
        paid_minor       bigint not null check (paid_minor >= 0),
        offset_kind      text,
        offset_minor     bigint check (offset_minor > 0),
        offset_reference text,
        redemption_id    text,
        owed_minor       bigint not null default 0 check (owed_minor >= 0),
        explanation      jsonb not null,
        made_by          text,
        trace_id         text not null,
        recorded_at      timestamptz not null,
        primary key (dealer_id, renewal_id),
        foreign key (dealer_id, membership_id) references membership,
        check (valid_from < valid_to),
        check (fee_minor = paid_minor + coalesce(offset_minor, 0)),
        check ((offset_kind is null) = (offset_minor is null)),
        check ((kind = 'RETURNED') = (lapsed_on is not null))
      );
      create unique index membership_period_once on membership_period (dealer_id, membership_id, valid_from)
        where kind = 'RENEWED';
      create index membership_period_membership on membership_period (dealer_id, membership_id, renewal_id);
      create unique index membership_period_redemption on membership_period (dealer_id, redemption_id)
        where redemption_id is not null;

      create table membership_lapse (
        dealer_id     text not null,
        lapse_id      text not null,
        membership_id text not null,
        cause         text not null,
        tier          text not null,
        club_system   text not null,
        changed_on    date not null,
        valid_from    date not null,
        valid_to      date not null,
        lapsed_on     date not null,
        return_until  date,
        explanation   jsonb not null,
        made_by       text,
        trace_id      text not null,
        recorded_at   timestamptz not null,
        primary key (dealer_id, lapse_id),
        foreign key (dealer_id, membership_id) references membership
      );
      create index membership_lapse_membership on membership_lapse (dealer_id, membership_id, lapse_id);

      create table membership_refund (
        dealer_id       text not null,
        membership_id   text not null,
        amount_minor    bigint not null check (amount_minor > 0),
        currency        text not null,
        refunded_on     date not null,
        repair_order_id text not null,
        explanation     jsonb not null,
        made_by         text,
        trace_id        text not null,
        recorded_at     timestamptz not null,
        primary key (dealer_id, membership_id),
        foreign key (dealer_id, membership_id) references membership
      );

      create table fee_offset (
        dealer_id     text not null,
        redemption_id text not null,
        membership_id text not null,
        amount_minor  bigint not null,
        currency      text not null,
        status        text not null check (status in ('OPEN', 'USED', 'VOID')),
        primary key (dealer_id, redemption_id)
      );
      create unique index fee_offset_open on fee_offset (dealer_id, membership_id) where status = 'OPEN';

      create table renewal_announcement (
        dealer_id    text not null,
        effective_on date not null,
        announced_on date not null,
        made_by      text,
        trace_id     text not null,
        recorded_at  timestamptz not null,
        primary key (dealer_id, effective_on)
      )`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    for (const table of ['membership_lapse', 'membership_refund', 'renewal_announcement'])
      await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}; drop index membership_expiry`);
  }
}

const TABLES = [
  'membership_period',
  'membership_lapse',
  'membership_refund',
  'fee_offset',
  'renewal_announcement',
];
