import { localDate } from '@autoclub/domain-kit';
import { takeTurns, type Tx } from '@autoclub/persistence';
import type { OpeningLots } from '../application/ports';

interface Row {
  readonly lotNumber: string;
  readonly customerId: string;
  readonly points: number;
  readonly earnedOn: string;
  readonly expiresOn: string | null;
  readonly funderDealerId: string;
}

/** One look-up of the source for each number; what a lot said is in its posting. */
const KNOWN = `
  select t.source_id as "lotNumber", a.customer_id as "customerId", e.points, t.business_day as "earnedOn",
         l.expires_on as "expiresOn", l.funder_dealer_id as "funderDealerId"
    from unnest($2::text[]) as k(number)
   cross join lateral (
     select * from points_transaction
      where dealer_id = $1 and source_type = 'IMPORT' and source_id = k.number and source_revision = 1 limit 1) as t
    join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
    join points_account a on a.dealer_id = e.dealer_id and a.account_id = e.account_id
    join points_lot l on l.dealer_id = e.dealer_id and l.account_id = e.account_id and l.opened_by = e.sequence`;

/** Lots that were brought along, as the books have them. */
export function openingLotsIn(tx: Tx): OpeningLots {
  return {
    takeTurn: (dealerId) => takeTurns(tx, [`opening lots ${dealerId}`]),
    async known(dealerId, lotNumbers) {
      const rows: Row[] = await tx.query(KNOWN, [dealerId, [...new Set(lotNumbers)]]);
      return rows.map((row) => ({
        ...row,
        earnedOn: localDate(row.earnedOn),
        expiresOn: row.expiresOn === null ? null : localDate(row.expiresOn),
      }));
    },
  };
}
