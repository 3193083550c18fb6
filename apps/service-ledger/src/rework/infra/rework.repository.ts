import { localDate } from '@autoclub/domain-kit';
import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant, storedMoney } from '../../network';
import type { Page, ReworkFilter, ReworkPorts, ReworkReads, TechnicianCounts } from '../application/ports';
import type { Rework } from '../domain/rework';
import { ReworkEntity } from './rework.entity';

const NEWEST_FIRST = { columns: ['recorded_at', 'repair_order_id'], newestFirst: true };

/** What each technician did and had to do again; a job of several counts for each of them. */
const TECHNICIANS = `
  with done as (
    select unnest(technician_ids) as technician_id, count(*) as jobs
      from workshop_job where dealer_id = $1 and completed_at >= $2 and completed_at < $3 group by 1),
  again as (
    select unnest(technician_ids) as technician_id, count(*) as reworks, sum(cost_minor)::bigint as cost
      from rework where dealer_id = $1 and recorded_at >= $2 and recorded_at < $3 group by 1)
  select coalesce(d.technician_id, a.technician_id) as technician_id, coalesce(d.jobs, 0) as jobs,
         coalesce(a.reworks, 0) as reworks, coalesce(a.cost, 0) as cost
    from done d full join again a on a.technician_id = d.technician_id
   order by reworks desc, technician_id limit 200`;

type CountRow = { technician_id: string; jobs: number; reworks: number; cost: number };

/** Repetitions of jobs inside one transaction of one scope. */
export class ReworkRepository implements Pick<ReworkPorts, 'hasRework' | 'writeRework'>, ReworkReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  hasRework(repairOrderId: string): Promise<boolean> {
    return this.tx.existsBy(ReworkEntity, { ...ofTenant(this.scope), repairOrderId });
  }

  async writeRework({ cost, technicianIds, ...rework }: Rework): Promise<void> {
    const amount = { costMinor: cost.amountMinor, currencyCode: cost.currency };
    await this.tx.insert(ReworkEntity, { ...rework, ...amount, technicianIds: [...technicianIds] });
  }

  async ofOrders(repairOrderIds: readonly string[]): Promise<Rework[]> {
    const where = { ...ofTenant(this.scope), repairOrderId: In([...repairOrderIds]) };
    return (await this.tx.find(ReworkEntity, { where })).map(reworkFrom);
  }

  async against(repairOrderIds: readonly string[]): Promise<Rework[]> {
    const where = { ...ofTenant(this.scope), repeatedRepairOrderId: In([...repairOrderIds]) };
    return (await this.tx.find(ReworkEntity, { where, order: { recordedAt: 'DESC' } })).map(reworkFrom);
  }

  async list({ technicianId, recordedFrom, recordedTo }: ReworkFilter, page: Page): Promise<Rework[]> {
    const query = this.tx.createQueryBuilder(ReworkEntity, 'r').where(ofTenant(this.scope));
    if (technicianId !== undefined) query.andWhere(':technicianId = any(r.technicianIds)', { technicianId });
    if (recordedFrom) query.andWhere('r.recordedOn >= :recordedFrom', { recordedFrom });
    if (recordedTo) query.andWhere('r.recordedOn < :recordedTo', { recordedTo });
    return (await keysetPage(query, NEWEST_FIRST, page).getMany()).map(reworkFrom);
  }

  async technicians(from: Date, to: Date): Promise<TechnicianCounts[]> {
    const dealer = await this.dealer();
    if (!dealer) return [];
    const rows = await this.tx.query<CountRow[]>(TECHNICIANS, [dealerIdOf(this.scope), from, to]);
    return rows.map(({ technician_id: technicianId, jobs, reworks, cost }) => ({
      technicianId,
      jobCount: jobs,
      reworkCount: reworks,
      cost: storedMoney(cost, dealer.currency),
    }));
  }
}

function reworkFrom({ costMinor, currencyCode, recordedOn, ...row }: ReworkEntity): Rework {
  return { ...row, cost: storedMoney(costMinor, currencyCode), recordedOn: localDate(recordedOn) };
}
