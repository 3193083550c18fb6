import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { WalletBook } from '../application/ports';
import type { CardToOpen } from '../domain/opening-balance';
import { movementRow, walletRow, walletRowOf, type WalletRow } from './wallet.rows';

/** Opening balances in PostgreSQL, a chunk of a file in two statements. */
export function openingBalances(tx: Tx): Pick<WalletBook, 'cardsToOpen' | 'open'> {
  return {
    async cardsToOpen(dealerId, memberNumbers) {
      const rows: CardRow[] = await tx.query(CARDS, [dealerId, memberNumbers]);
      return rows.map(cardOf);
    },
    async open(opened) {
      const rows = opened.map(({ wallet, movement }) => ({ ...walletRow(wallet), ...movementRow(movement) }));
      await tx.query(OPEN_WITH, [JSON.stringify(rows)]);
    },
  };
}

/** A movement by hand locks the membership first as well, so that of the two one comes first. */
const CARDS = `
  select m.dealer_id, m.membership_id, m.customer_id, m.member_number, m.activated_on::text, to_json(w) as wallet,
         (select o.amount_minor from wallet_movement o
           where o.dealer_id = w.dealer_id and o.wallet_id = w.wallet_id and o.kind = 'OPENING_BALANCE')
           as brought_in_minor
    from membership m left join wallet w on w.dealer_id = m.dealer_id and w.membership_id = m.membership_id
   where m.dealer_id = $1 and m.member_number = any($2)
   order by m.membership_id
     for update of m`;

const OPEN_WITH = `
  with r as (select value as card from jsonb_array_elements($1::jsonb)),
       w as (select n.* from r, jsonb_populate_record(null::wallet, r.card) n),
       m as (select n.* from r, jsonb_populate_record(null::wallet_movement, r.card) n),
       opened as (
         insert into wallet (dealer_id, wallet_id, membership_id, customer_id, balance_minor, currency, empty_since,
                             is_low, movement_count, version)
         select dealer_id, wallet_id, membership_id, customer_id, balance_minor, currency, empty_since, is_low,
                movement_count, version
           from w
         on conflict (dealer_id, wallet_id)
         do update set balance_minor = excluded.balance_minor, empty_since = excluded.empty_since,
                       is_low = excluded.is_low, movement_count = excluded.movement_count,
                       version = excluded.version),
       kept as (insert into wallet_movement select * from m)
  insert into wallet_entry (dealer_id, movement_id, account, amount_minor)
  select dealer_id, movement_id, wallet_id, amount_minor from m
   union all
  select m.dealer_id, m.movement_id, r.card->>'account', -m.amount_minor
    from m join r on r.card->>'movement_id' = m.movement_id`;

interface CardRow {
  dealer_id: string;
  membership_id: string;
  customer_id: string;
  member_number: string;
  activated_on: LocalDate;
  wallet: WalletRow | null;
  brought_in_minor: number | null;
}

function cardOf(row: CardRow): CardToOpen {
  return {
    dealerId: row.dealer_id,
    membershipId: row.membership_id,
    customerId: row.customer_id,
    memberNumber: row.member_number,
    activatedOn: row.activated_on,
    wallet: row.wallet && walletRowOf(row.wallet),
    broughtInMinor: row.brought_in_minor,
  };
}
