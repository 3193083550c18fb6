import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import { ofDealer, pagesOfOwners, type Database, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { WalletBook } from '../application/ports';
import type { MonthEnd, MovementView, WalletReading } from '../application/reading';
import { emptyWallet, type Movement, type MovementSource } from '../domain/wallet';
import { openingBalances } from './opening-balances';
import { WalletEntity } from './wallet.entity';
import { movementRow, walletOf, walletRow } from './wallet.rows';

/** Wallets in PostgreSQL, which keeps them from going below zero itself. */
export function walletBook(tx: Tx): WalletBook {
  return {
    ...openingBalances(tx),
    async lock(of, since) {
      const { walletId, dealerId } = emptyWallet(of, since);
      await tx.query(OPEN, [JSON.stringify(walletRow(emptyWallet(of, since)))]);
      const where = { dealerId, walletId };
      const row = await tx.findOneOrFail(WalletEntity, { where, lock: { mode: 'pessimistic_write' } });
      return { ...walletOf(row), customerId: of.customerId };
    },
    async keep(wallet, movement) {
      await tx.query(KEEP, [JSON.stringify({ ...walletRow(wallet), ...movementRow(movement) })]);
    },
    async isReceiptKnown(dealerId, receipt) {
      const rows: unknown[] = await tx.query(
        `select 1 from wallet_movement where dealer_id = $1 and source_id = $2 and kind = 'TOP_UP'`,
        [dealerId, receipt],
      );
      return rows.length > 0;
    },
  };
}

/** Reads of wallets, each in the tenant of its reader. */
export function walletReading(database: Database): WalletReading {
  return {
    async walletsOf({ scope }, membershipIds) {
      const where = { ...ofDealer(scope), membershipId: In([...membershipIds]) };
      return (await database.read(scope, (tx) => tx.findBy(WalletEntity, where))).map(walletOf);
    },
    movementsOf: (part) => async (reader, walletIds) => {
      const { sql, parameters } = pagesOfOwners(MOVEMENTS, walletIds, part);
      const rows: MovementRow[] = await database.read(reader.scope, (tx) => tx.query(sql, [...parameters]));
      return rows.map(movementOf);
    },
    monthEndsOf: (most) => async (reader, dealerIds) => {
      const { sql, parameters } = pagesOfOwners(MONTH_ENDS, dealerIds, { limit: most - 1, backward: false });
      const rows: MonthEndRow[] = await database.read(reader.scope, (tx) => tx.query(sql, [...parameters]));
      return rows.map(monthEndOf);
    },
  };
}

const MOVEMENTS = {
  table: 'wallet_movement',
  owner: 'wallet_id',
  order: { columns: ['sequence'], newestFirst: true },
};

const MONTH_ENDS = {
  table: 'wallet_month_end',
  owner: 'dealer_id',
  order: { columns: ['month'], newestFirst: true },
};

const OPEN = `
  insert into wallet (dealer_id, wallet_id, membership_id, customer_id, balance_minor, currency, empty_since,
                      is_low, movement_count, version)
  select dealer_id, wallet_id, membership_id, customer_id, balance_minor, currency, empty_since, is_low,
         movement_count, version
    from jsonb_populate_record(null::wallet, $1::jsonb)
  on conflict do nothing`;

/** The wallet, the movement and its two legs, in one round trip. */
const KEEP = `
  with w as (select * from jsonb_populate_record(null::wallet, $1::jsonb)),
       m as (select * from jsonb_populate_record(null::wallet_movement, $1::jsonb)),
       moved as (update wallet
                    set balance_minor = w.balance_minor, empty_since = w.empty_since, is_low = w.is_low,
                        movement_count = w.movement_count, version = w.version
                   from w where wallet.dealer_id = w.dealer_id and wallet.wallet_id = w.wallet_id),
       kept as (insert into wallet_movement select * from m)
  insert into wallet_entry (dealer_id, movement_id, account, amount_minor)
  select dealer_id, movement_id, wallet_id, amount_minor from m
   union all
  select dealer_id, movement_id, ($1::jsonb)->>'account', -amount_minor from m`;

interface MovementRow {
  dealer_id: string;
  movement_id: string;
  wallet_id: string;
  sequence: number;
  kind: Movement['kind'];
  amount_minor: number;
  balance_after_minor: number;
  source_type: MovementSource['type'];
  source_id: string;
  moved_on: LocalDate;
  moved_at: Date;
  moved_by: string | null;
  trace_id: string;
}

/** Books are kept in one currency, that of the dealer. */
function movementOf(row: MovementRow): MovementView {
  return {
    movementId: row.movement_id,
    walletId: row.wallet_id,
    dealerId: row.dealer_id,
    sequence: row.sequence,
    kind: row.kind,
    amount: { amountMinor: row.amount_minor, currency: 'CNY' },
    balance: { amountMinor: row.balance_after_minor, currency: 'CNY' },
    source: { type: row.source_type, id: row.source_id },
    movedOn: row.moved_on,
    movedAt: row.moved_at,
    movedBy: row.moved_by,
    traceId: row.trace_id,
  };
}

interface MonthEndRow {
  dealer_id: string;
  month: LocalDate;
  currency: CurrencyCode;
  opening_minor: number;
  brought_in_minor: number;
  topped_up_minor: number;
  spent_minor: number;
  refunded_minor: number;
  corrected_minor: number;
  closing_minor: number;
}

function monthEndOf({ dealer_id: dealerId, month, currency, ...row }: MonthEndRow): MonthEnd {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return {
    dealerId,
    month,
    opening: money(row.opening_minor),
    broughtIn: money(row.brought_in_minor),
    toppedUp: money(row.topped_up_minor),
    spent: money(row.spent_minor),
    refunded: money(row.refunded_minor),
    corrected: money(row.corrected_minor),
    closing: money(row.closing_minor),
  };
}
