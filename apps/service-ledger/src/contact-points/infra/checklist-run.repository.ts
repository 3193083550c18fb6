import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { type FindOptionsWhere, In } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { ComplianceCounts, FailedItemCount, Page, RunFilter, RunReads } from '../application/ports';
import type { ChecklistRun } from '../domain/checklist';
import { ChecklistRunEntity } from './checklist-run.entity';

const NEWEST_FIRST = { columns: ['recorded_at', 'id'], newestFirst: true };

const COUNTS = `
  select contact_point as "contactPoint", count(*)::int as "runCount",
         (count(*) filter (where failed_item_codes = '{}'))::int as "compliantCount"
    from checklist_run where dealer_id = $1 and business_day >= $2 and business_day < $3 group by 1`;

const FAILED = `
  select r.contact_point as "contactPoint", item as "itemCode", count(*)::int as "failedCount"
    from checklist_run r cross join unnest(r.failed_item_codes) as item
   where r.dealer_id = $1 and r.business_day >= $2 and r.business_day < $3 group by 1, 2 order by 3 desc, 2`;

/** Checklists that were gone through, inside one transaction of one scope. */
export class ChecklistRunRepository implements RunReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  staffMember(id: string) {
    return dealerBooksIn(this.tx, this.scope).staffMember(id);
  }

  async hasOrder(id: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'select 1 from order_of_visit where dealer_id = $1 and id = $2',
      [dealerIdOf(this.scope), id],
    );
    return rows.length > 0;
  }

  async write({ failedItemCodes, ...run }: ChecklistRun): Promise<void> {
    await this.tx.insert(ChecklistRunEntity, { ...run, failedItemCodes: [...failedItemCodes] });
  }

  byIds(ids: readonly string[]): Promise<ChecklistRun[]> {
    return this.found({ id: In([...ids]) });
  }

  ofOrders(orderIds: readonly string[]): Promise<ChecklistRun[]> {
    return this.found({ repairOrderId: In([...orderIds]) });
  }

  async list({ from, to, isCompliant, ...exact }: RunFilter, page: Page): Promise<ChecklistRun[]> {
    const query = this.tx.createQueryBuilder(ChecklistRunEntity, 'r');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`r.${column} = :${column}`, { [column]: value });
    if (from) query.andWhere('r.businessDay >= :from', { from });
    if (to) query.andWhere('r.businessDay < :to', { to });
    if (isCompliant !== undefined) query.andWhere(`r.failedItemCodes ${isCompliant ? '=' : '<>'} '{}'`);
    return (await keysetPage(query, NEWEST_FIRST, page).getMany()).map(runFrom);
  }

  counts(from: LocalDate, to: LocalDate): Promise<ComplianceCounts[]> {
    return this.tx.query<ComplianceCounts[]>(COUNTS, [dealerIdOf(this.scope), from, to]);
  }

  failedItems(from: LocalDate, to: LocalDate): Promise<FailedItemCount[]> {
    return this.tx.query<FailedItemCount[]>(FAILED, [dealerIdOf(this.scope), from, to]);
  }

  private async found(where: FindOptionsWhere<ChecklistRunEntity>): Promise<ChecklistRun[]> {
    const own = { ...ofTenant(this.scope), ...where };
    const order = { recordedAt: 'DESC', id: 'DESC' } as const;
    return (await this.tx.find(ChecklistRunEntity, { where: own, order })).map(runFrom);
  }
}

function runFrom({ businessDay, ...row }: ChecklistRunEntity): ChecklistRun {
  return { ...row, businessDay: localDate(businessDay) };
}
