import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stored value of members (rulebook MEM-09): a wallet for each membership, its movements, and the two legs of each. The
 * database keeps a wallet from going below zero, lets no movement be changed, and refuses legs that do not sum to
 * zero. A receipt tops up once.
 */
export class CreateWallets1795688040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wallet (
        dealer_id      text not null,
        wallet_id      text not null,
        membership_id  text not null,
        customer_id    text not null,
        balance_minor  bigint not null check (balance_minor >= 0),
        currency       text not null,
        empty_since    date,
        is_low         boolean not null,
        movement_count bigint not null,
        version        bigint not null,
        primary key (dealer_id, wallet_id),
        unique (dealer_id, membership_id),
        foreign key (dealer_id, membership_id) references membership,
        check ((balance_minor = 0) = (empty_since is not null))
      ) with (fillfactor = 80);

      create table wallet_movement (
        dealer_id           text not null,
        movement_id         text not null,
        wallet_id           text not null,
        sequence            bigint not null check (sequence > 0),
        kind                text not null check (kind in ('TOP_UP', 'SPENT', 'REFUNDED')),
        amount_minor        bigint not null check ((kind = 'TOP_UP') = (amount_minor > 0) and amount_minor <> 0),
        balance_after_minor bigint not null check (balance_after_minor >= 0),
        source_type         text not null,
        source_id           text not null,
        moved_on            date not null,
        moved_at            timestamptz not null,
        moved_by            text,
        trace_id            text not null,
        primary key (dealer_id, movement_id),
        unique (dealer_id, wallet_id, sequence),
        foreign key (dealer_id, wallet_id) references wallet
      );
      create unique index wallet_movement_receipt on wallet_movement (dealer_id, source_id) where kind = 'TOP_UP';
      create index wallet_movement_day on wallet_movement (dealer_id, moved_on);

      create table wallet_entry (
        dealer_id    text not null,
        movement_id  text not null,
        account      text not null,
        amount_minor bigint not null check (amount_minor <> 0),
        primary key (dealer_id, movement_id, account),
        foreign key (dealer_id, movement_id) references wallet_movement
      );
      create function refuse_unbalanced_wallet_entries() returns trigger language plpgsql as $$
      begin
        if (select sum(amount_minor) from wallet_entry
             where dealer_id = new.dealer_id and movement_id = new.movement_id) <> 0 then
          raise exception 'the legs of the movement % do not sum to zero', new.movement_id;
        end if;
        return null;
      end $$;
      create constraint trigger legs_sum_to_zero after insert on wallet_entry
        deferrable initially deferred for each row execute function refuse_unbalanced_wallet_entries()`);
    for (const table of ['wallet', 'wallet_movement', 'wallet_entry'])
      await runner.query(tenantPolicy(table));
    for (const table of ['wallet_movement', 'wallet_entry']) await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table wallet_entry, wallet_movement, wallet;
      drop function refuse_unbalanced_wallet_entries()`);
  }
}
