import type { Database } from '@autoclub/persistence';
import { accountIdOf } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealerOfScope, dealersIn, vehiclesIn } from '../../network';
import type { EarningReads, JudgementPage } from '../application/ports';
import { carsOf, holdersOf, withEarner } from '../application/with-earner';
import { type EarningDocumentRow, recordOf } from './earning-document.rows';

const JUDGEMENTS = `
  select * from earning_document d
   where d.source_type = $2 and d.source_id = any($3) and ($1::text is null or d.dealer_id = $1)`;

/** The place of a document among those of a customer: its day, then its kind and id. */
const PLACE = '(d.business_day, d.source_type, d.source_id)';

/** Read by the index on the customer, each list by itself. */
function ofMemberships({ backward, earned }: JudgementPage): string {
  return `
  select a.membership_id as listed_for, x.*
    from points_account a
   cross join lateral (
         select d.* from earning_document d
          where d.dealer_id = a.dealer_id and d.customer_id = a.customer_id
            and (d.membership_id = a.membership_id or d.membership_id is null)
            ${earned === null ? '' : `and d.points ${earned ? '>' : '='} 0`}
            and ($3::date is null or ${PLACE} < ($3, $4, $5)) and ($6::date is null or ${PLACE} > ($6, $7, $8))
          order by d.business_day ${backward ? 'asc' : 'desc'}, d.source_type ${backward ? 'asc' : 'desc'},
                   d.source_id ${backward ? 'asc' : 'desc'}
          limit $9) x
   where a.kind = 'MEMBER' and a.account_id = any($2) and ($1::text is null or a.dealer_id = $1)`;
}

const NOWHERE = [null, null, null] as const;

/** Reads judgements with SQL over sets: one statement for any number of documents. */
export function sqlEarningReads(database: Database): EarningReads {
  return {
    judgements:
      (type) =>
      async ({ scope }, sourceIds) => {
        const rows: EarningDocumentRow[] = await database.transaction(scope, (tx) =>
          tx.query(JUDGEMENTS, [dealerOfScope(scope), type, sourceIds]),
        );
        return rows.map(recordOf);
      },
    judgementsOfMemberships:
      (page) =>
      async ({ scope }, membershipIds) => {
        const places = [...(page.after ?? NOWHERE), ...(page.before ?? NOWHERE)];
        const accounts = membershipIds.map(accountIdOf);
        const rows: (EarningDocumentRow & { listed_for: string })[] = await database.transaction(
          scope,
          (tx) => tx.query(ofMemberships(page), [dealerOfScope(scope), accounts, ...places, page.limit + 1]),
        );
        return rows.map((row) => ({ listedFor: row.listed_for, record: recordOf(row) }));
      },
    dealer: ({ scope }, dealerId) =>
      database.transaction(scope, async (tx) => (await dealersIn(tx).byId([dealerId]))[0]),
    standpointOf: ({ scope }, asked) =>
      database.transaction(scope, async (tx) => {
        const [dealer] = await dealersIn(tx).byId([asked.dealerId]);
        if (!dealer) return undefined;
        const document = withEarner(asked, await holdersOf(vehiclesIn(tx), carsOf([asked])));
        return { dealer, document, facts: await membershipsIn(tx).of([document]) };
      }),
  };
}
