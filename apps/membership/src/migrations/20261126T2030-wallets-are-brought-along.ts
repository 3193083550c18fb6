import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member's stored value comes along from the system of before, as the first movement of the wallet (rulebook MEM-09). */
export class WalletsAreBroughtAlong1795725000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table wallet_movement
        drop constraint wallet_movement_kind_check,
        drop constraint wallet_movement_check,
        add constraint wallet_movement_kind_check check (
          kind in ('TOP_UP', 'SPENT', 'REFUNDED', 'CORRECTED', 'OPENING_BALANCE')),
        add constraint wallet_movement_check check (
          amount_minor <> 0 and (kind = 'CORRECTED' or (kind in ('TOP_UP', 'OPENING_BALANCE')) = (amount_minor > 0))),
        add constraint wallet_movement_opening_check check (kind <> 'OPENING_BALANCE' or sequence = 1);

      alter table wallet_month_end
        add column brought_in_minor bigint not null default 0 check (brought_in_minor >= 0),
        drop constraint wallet_month_end_check,
        add constraint wallet_month_end_check check (
          opening_minor + brought_in_minor + topped_up_minor - spent_minor - refunded_minor + corrected_minor
            = closing_minor)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table wallet_month_end
        drop constraint wallet_month_end_check,
        drop column brought_in_minor,
        add constraint wallet_month_end_check check (
          opening_minor + topped_up_minor - spent_minor - refunded_minor + corrected_minor = closing_minor);
      alter table wallet_movement
        drop constraint wallet_movement_opening_check,
        drop constraint wallet_movement_kind_check,
        drop constraint wallet_movement_check,
        add constraint wallet_movement_kind_check check (kind in ('TOP_UP', 'SPENT', 'REFUNDED', 'CORRECTED')),
        add constraint wallet_movement_check check (
          amount_minor <> 0 and (kind = 'CORRECTED' or (kind = 'TOP_UP') = (amount_minor > 0)))`);
  }
}
