import { localDate } from '@autoclub/domain-kit';
import { fromColumns, pageOfList, type TenantScope, type Tx } from '@autoclub/persistence';
import { IsNull } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant, storedDay, storedMoney } from '../../network';
import type { DeclinePorts, Page, ShownWork, WorkFilter, WorkReads } from '../application/ports';
import type { DeclinedWork } from '../domain/declined-work';
import { DeclinedWorkEntity } from './declined-work.entity';

type Row = DeclinedWorkEntity & { readonly latestMileageKm: number | null };
type Books = Pick<DeclinePorts, 'lockOpenWork' | 'lockWork' | 'hasWork' | 'writeWork'>;

const TABLE = 'declined_work_with_mileage';
const LOCK = { mode: 'pessimistic_write' as const };

/** Declined work inside one transaction of one scope. */
export class DeclinedWorkRepository implements Books, WorkReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockOpenWork(vehicleId: string, jobCode: string): Promise<DeclinedWork | undefined> {
    const where = { ...ofTenant(this.scope), vehicleId, jobCode, closedOn: IsNull() };
    const row = await this.tx.findOne(DeclinedWorkEntity, { where, lock: LOCK });
    return row ? workFrom(row) : undefined;
  }

  async lockWork(id: string): Promise<DeclinedWork | undefined> {
    const row = await this.tx.findOne(DeclinedWorkEntity, {
      where: { ...ofTenant(this.scope), id },
      lock: LOCK,
    });
    return row ? workFrom(row) : undefined;
  }

  hasWork(repairOrderId: string, jobCode: string): Promise<boolean> {
    return this.tx.existsBy(DeclinedWorkEntity, { ...ofTenant(this.scope), repairOrderId, jobCode });
  }

  async writeWork(work: readonly DeclinedWork[]): Promise<void> {
    await this.tx.upsert(DeclinedWorkEntity, work.map(workRow), ['dealerId', 'id']);
  }

  byIds(ids: readonly string[]): Promise<ShownWork[]> {
    return this.find('id = any($2)', ids);
  }

  openOf(vehicleIds: readonly string[]): Promise<ShownWork[]> {
    return this.find('vehicle_id = any($2) and closed_on is null', vehicleIds);
  }

  ofOrders(repairOrderIds: readonly string[]): Promise<ShownWork[]> {
    return this.find('repair_order_id = any($2)', repairOrderIds);
  }

  async list({ isOpen, dueOn, ...exact }: WorkFilter, page: Page): Promise<ShownWork[]> {
    const parameters: unknown[] = [dealerIdOf(this.scope)];
    const sql = ['listed.dealer_id = $1'];
    if (isOpen !== undefined) sql.push(`listed.closed_on is ${isOpen ? '' : 'not '}null`);
    if (dueOn !== undefined) {
      const day = `$${parameters.push(dueOn)}`;
      sql.push(`listed.closed_on is null and (listed.follow_up_on <= ${day}
        or listed.latest_mileage_km >= listed.follow_up_at_km)`);
    }
    for (const [column, value] of Object.entries(exact))
      sql.push(`listed.${COLUMNS[column as keyof typeof exact]} = $${parameters.push(value)}`);
    const order = { columns: ['declined_at', 'id'], newestFirst: true };
    const list = { table: TABLE, order, only: { sql: sql.join(' and '), parameters } };
    const statement = pageOfList(list, page);
    return this.rows(statement.sql, [...statement.parameters]);
  }

  private find(condition: string, ids: readonly string[]): Promise<ShownWork[]> {
    const sql = `select * from ${TABLE} where dealer_id = $1 and ${condition} order by declined_at desc, id desc`;
    return this.rows(sql, [dealerIdOf(this.scope), [...ids]]);
  }

  private async rows(sql: string, parameters: unknown[]): Promise<ShownWork[]> {
    const rows = await this.tx.query<object[]>(sql, parameters);
    return rows.map((columns) => {
      const { latestMileageKm, ...row } = fromColumns<Row>(columns);
      return { work: workFrom(row), latestMileageKm };
    });
  }
}

const COLUMNS = {
  urgency: 'urgency',
  customerId: 'customer_id',
  vehicleId: 'vehicle_id',
  serviceAdvisorId: 'service_advisor_id',
} as const;

function workFrom(row: DeclinedWorkEntity): DeclinedWork {
  const { estimatedMinor, currencyCode, outcome, closedOn, closedById, doneOnOrderId, ...work } = row;
  return {
    ...work,
    estimated: storedMoney(estimatedMinor, currencyCode),
    declinedOn: localDate(row.declinedOn),
    followUpOn: storedDay(row.followUpOn),
    ending:
      outcome === null || closedOn === null
        ? null
        : { outcome, closedOn: localDate(closedOn), closedById, doneOnOrderId },
  };
}

function workRow({ estimated, ending, ...work }: DeclinedWork): DeclinedWorkEntity {
  return {
    ...work,
    estimatedMinor: estimated.amountMinor,
    currencyCode: estimated.currency,
    outcome: ending?.outcome ?? null,
    closedOn: ending?.closedOn ?? null,
    closedById: ending?.closedById ?? null,
    doneOnOrderId: ending?.doneOnOrderId ?? null,
  };
}
