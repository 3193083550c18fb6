import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A wrong movement of stored value is put right by a further one, which one person asks for and another one decides
 * about (rulebook MEM-09). A month that is closed says what was corrected in it.
 */
export class StoredValueIsCorrected1795712580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table wallet_movement
        drop constraint wallet_movement_kind_check,
        drop constraint wallet_movement_check,
        add constraint wallet_movement_kind_check check (kind in ('TOP_UP', 'SPENT', 'REFUNDED', 'CORRECTED')),
        add constraint wallet_movement_check check (
          amount_minor <> 0 and (kind = 'CORRECTED' or (kind = 'TOP_UP') = (amount_minor > 0)));

      alter table wallet_month_end
        add column corrected_minor bigint not null default 0,
        drop constraint wallet_month_end_check,
        add constraint wallet_month_end_check check (
          opening_minor + topped_up_minor - spent_minor - refunded_minor + corrected_minor = closing_minor);

      create table wallet_correction (
        dealer_id     text not null,
        correction_id text not null,
        membership_id text not null,
        amount_minor  bigint not null check (amount_minor <> 0),
        currency      text not null,
        reason        text not null,
        status        text not null check (status in ('REQUESTED', 'APPROVED', 'DECLINED')),
        requested_by  text not null,
        requested_at  timestamptz not null,
        decided_by    text check (decided_by <> requested_by),
        decided_at    timestamptz,
        trace_id      text not null,
        primary key (dealer_id, correction_id),
        foreign key (dealer_id, membership_id) references membership,
        check ((status = 'REQUESTED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
      );
      create index wallet_correction_of_member on wallet_correction (dealer_id, membership_id, correction_id)`);
    await runner.query(tenantPolicy('wallet_correction'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table wallet_correction;
      alter table wallet_month_end
        drop constraint wallet_month_end_check,
        drop column corrected_minor,
        add constraint wallet_month_end_check check (
          opening_minor + topped_up_minor - spent_minor - refunded_minor = closing_minor);
      alter table wallet_movement
        drop constraint wallet_movement_kind_check,
        drop constraint wallet_movement_check,
        add constraint wallet_movement_kind_check check (kind in ('TOP_UP', 'SPENT', 'REFUNDED')),
        add constraint wallet_movement_check check ((kind = 'TOP_UP') = (amount_minor > 0) and amount_minor <> 0)`);
  }
}
