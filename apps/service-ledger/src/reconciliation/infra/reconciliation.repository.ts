import { type CurrencyCode, type LocalDate, localDate } from '@autoclub/domain-kit';
import { pageOfList, type TenantScope, type Tx } from '@autoclub/persistence';
import { dealerBooksIn, dealerIdOf, storedMoney } from '../../network';
import type {
  CheckPorts,
  ControlPorts,
  DayPage,
  ReconciliationCheck,
  ReconciliationReads,
} from '../application/ports';
import type { ControlOrder } from '../domain/control';
import type { ThreeWay } from '../domain/difference';
import {
  CONTROL_OF,
  THREE_WAYS,
  threeWayFrom,
  type ThreeWayRow,
  WRITE_CONTROL,
  WRITE_DAYS,
} from './three-ways.sql';

const NEWEST_FIRST = { columns: ['day'], newestFirst: true };

type ControlRow = {
  ro_number: string;
  settled_on: string;
  payable_minor: number;
  points_paid_minor: number | null;
  is_withdrawn: boolean;
};

/** What dealers' systems say, beside ledger and points, inside one transaction of one scope. */
export class ReconciliationRepository implements ControlPorts, CheckPorts, ReconciliationReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async known(roNumbers: readonly string[]): Promise<ReadonlyMap<string, ControlOrder>> {
    const rows = await this.tx.query<ControlRow[]>(CONTROL_OF, [this.dealerId, roNumbers]);
    const currency = await this.currency();
    return new Map(rows.map((row) => [row.ro_number, controlFrom(row, currency)]));
  }

  async writeControl(
    orders: readonly ControlOrder[],
    { now, traceId }: { readonly now: Date; readonly traceId: string },
  ): Promise<void> {
    if (orders.length === 0) return;
    const rows = orders.map(({ payable, pointsPaid, ...order }) => ({
      ...order,
      payableMinor: payable.amountMinor,
      pointsPaidMinor: pointsPaid?.amountMinor ?? null,
    }));
    const parameters = [this.dealerId, JSON.stringify(rows), now.toISOString()];
    await this.tx.query(WRITE_DAYS, parameters);
    await this.tx.query(WRITE_CONTROL, [...parameters, traceId]);
  }

  async ofDays(days: readonly LocalDate[]): Promise<ThreeWay[]> {
    if (days.length === 0) return [];
    const rows = await this.tx.query<ThreeWayRow[]>(`${THREE_WAYS} order by day, "roNumber"`, [
      this.dealerId,
      days,
    ]);
    return this.threeWays(rows);
  }

  async ofDay(day: LocalDate, limit: number, after: string): Promise<ThreeWay[]> {
    const rows = await this.tx.query<ThreeWayRow[]>(
      `select * from (${THREE_WAYS}) as listed where "roNumber" > $3 order by "roNumber" limit $4`,
      [this.dealerId, [day], after, limit],
    );
    return this.threeWays(rows);
  }

  async days(page: DayPage): Promise<LocalDate[]> {
    const only = { sql: 'listed.dealer_id = $1', parameters: [this.dealerId] };
    const { sql, parameters } = pageOfList({ table: 'control_day', order: NEWEST_FIRST, only }, page);
    const rows = await this.tx.query<{ day: string }[]>(sql, [...parameters]);
    return rows.map(({ day }) => localDate(day));
  }

  async hasControl(day: LocalDate): Promise<boolean> {
    const sql = 'select 1 from control_day where dealer_id = $1 and day = $2';
    return (await this.tx.query<unknown[]>(sql, [this.dealerId, day])).length > 0;
  }

  async controlDays(from: LocalDate, to: LocalDate, limit: number): Promise<LocalDate[]> {
    const rows = await this.tx.query<{ day: string }[]>(
      'select day from control_day where dealer_id = $1 and day >= $2 and day < $3 order by day limit $4',
      [this.dealerId, from, to, limit],
    );
    return rows.map(({ day }) => localDate(day));
  }

  async checksOf(days: readonly LocalDate[]): Promise<ReconciliationCheck[]> {
    const rows = await this.tx.query<ReconciliationCheck[]>(
      `select day, checked_on as "checkedOn", control_count as "controlCount", ledger_count as "ledgerCount",
              judged_count as "judgedCount", difference_count as "differenceCount"
         from reconciliation_check where dealer_id = $1 and day = any($2::date[]) order by day, checked_on desc`,
      [this.dealerId, days],
    );
    return rows.map((row) => ({ ...row, day: localDate(row.day), checkedOn: localDate(row.checkedOn) }));
  }

  async writeChecks(checks: readonly ReconciliationCheck[]): Promise<void> {
    await this.tx.query(
      `insert into reconciliation_check (dealer_id, day, checked_on, control_count, ledger_count, judged_count,
                                         difference_count)
       select $1, c.day, c."checkedOn", c."controlCount", c."ledgerCount", c."judgedCount", c."differenceCount"
         from json_to_recordset($2::json) as c(day date, "checkedOn" date, "controlCount" integer,
              "ledgerCount" integer, "judgedCount" integer, "differenceCount" integer)
       on conflict do nothing`,
      [this.dealerId, JSON.stringify(checks)],
    );
  }

  private async threeWays(rows: readonly ThreeWayRow[]): Promise<ThreeWay[]> {
    const currency = await this.currency();
    return rows.map((row) => threeWayFrom(row, currency));
  }

  private async currency(): Promise<CurrencyCode> {
    return (await this.dealer())?.currency ?? 'CNY';
  }

  private get dealerId(): string {
    return dealerIdOf(this.scope);
  }
}

function controlFrom(row: ControlRow, currency: CurrencyCode): ControlOrder {
  const {
    ro_number: roNumber,
    settled_on,
    payable_minor,
    points_paid_minor,
    is_withdrawn: isWithdrawn,
  } = row;
  const pointsPaid = points_paid_minor === null ? null : storedMoney(points_paid_minor, currency);
  return {
    roNumber,
    settledOn: localDate(settled_on),
    payable: storedMoney(payable_minor, currency),
    pointsPaid,
    isWithdrawn,
  };
}
