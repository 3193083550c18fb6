import { localDate } from '@autoclub/domain-kit';
import { pageOfList, type TenantScope, type Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { dealerBooksIn, dealerIdOf } from '../../network';
import type { Page, RenewalFilter, RenewalReads, RenewalStages } from '../application/ports';
import type { PolicyRenewal, RenewalCounts } from '../domain/renewal';

type Row = { id: string; period_to: string; next_id: string | null; next_sold_here: boolean | null };
type Condition = { readonly sql: string; readonly parameters: unknown[] };

const FIRST_TO_END = { columns: ['period_to', 'id'] };

/** Policies with the ones that followed them, inside one transaction of one scope. */
export class RenewalRepository implements RenewalReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async renewals(filter: RenewalFilter, page: Page): Promise<PolicyRenewal[]> {
    const list = { table: 'insurance_renewal', order: FIRST_TO_END, only: this.only(filter) };
    const { sql, parameters } = pageOfList(list, page);
    return (await this.tx.query<Row[]>(sql, [...parameters])).map(renewalFrom);
  }

  async renewalCounts(filter: RenewalFilter): Promise<RenewalCounts> {
    const { sql, parameters } = this.only(filter);
    const [counts] = await this.tx.query<[RenewalCounts]>(
      `select count(*) as "endedCount",
              count(*) filter (where next_sold_here) as "renewedHereCount",
              count(*) filter (where not next_sold_here) as "renewedElsewhereCount"
         from insurance_renewal as listed where ${sql}`,
      parameters,
    );
    return counts;
  }

  private only({ from, to, kind, isRenewed }: RenewalFilter): Condition {
    const parameters: unknown[] = [dealerIdOf(this.scope), from, to];
    const conditions = ['listed.dealer_id = $1', 'listed.period_to >= $2', 'listed.period_to < $3'];
    if (kind) conditions.push(`listed.kind = $${parameters.push(kind)}`);
    if (isRenewed !== undefined) conditions.push(`listed.next_id is ${isRenewed ? 'not ' : ''}null`);
    return { sql: conditions.join(' and '), parameters };
  }
}

/** The stages of the programme in force for a dealer on a day (rulebook CONV-3). */
export function renewalStagesFrom(book: ProgrammeBook): RenewalStages {
  return ({ id: dealerId, regionId }, day) =>
    book
      .inForce({ regionId, dealerId }, day)
      .values.service.insuranceRenewalStages.map(({ daysAhead }) => daysAhead);
}

function renewalFrom(row: Row): PolicyRenewal {
  return {
    policyId: row.id,
    endsOn: localDate(row.period_to),
    nextPolicyId: row.next_id,
    isNextSoldHere: row.next_sold_here,
  };
}
