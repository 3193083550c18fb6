import { type CurrencyCode, type LocalDate, localDate, money, type Period } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { ClubPorts, ClubProgramme, OtherIncome } from '../application/ports';
import type { ClubPeriod, PeriodStep } from '../domain/club-period';
import type { Burden, Category, Difference, Entry, PeriodLine, Side } from '../domain/entry';
import { byHashes } from './by-hashes';
import { ClubOutsideFactEntity, ClubPeriodEntity, ClubPeriodStepEntity } from './club.entity';
import { entryRow, periodFrom, periodRow, stepRow } from './club.rows';

type DifferenceRow = {
  source_type: string;
  source_id: string;
  side: Side;
  category: Category;
  department_code: string | null;
  fact_on: string | null;
  amount_minor: number;
};
type LineRow = {
  side: Side;
  category: Category;
  department_code: string;
  burden: Burden;
  amount_minor: number;
  item_count: number;
};

/** How many entries are in memory at once, read and written by one statement each. */
const PORTION = 5_000;

/**
 * What facts are due at transfer prices (a share of the list price, half a fen up) beside what is booked of them; a
 * fact that is no more is due nothing.
 */
const DIFFERENCES = `
  with due as (
    select f.source_type, f.source_id, f.side, f.category, f.department_code, f.fact_on,
           round(f.value_minor * coalesce(p."shareBp", 10000) / 10000.0)::bigint as amount_minor
      from club_fact f
      left join json_to_recordset($4::json) as p(code text, "shareBp" integer) on p.code = f.price_code
     where f.dealer_id = $1 and f.fact_on >= $2 and f.fact_on < $3),
  booked as (
    select source_type, source_id, max(side) as side, category, max(department_code) as department_code,
           sum(amount_minor)::bigint as amount_minor
      from club_entry where dealer_id = $1 group by source_type, source_id, category)
  select coalesce(d.source_type, b.source_type) as source_type, coalesce(d.source_id, b.source_id) as source_id,
         coalesce(d.side, b.side) as side, coalesce(d.category, b.category) as category,
         case when d.source_id is null then b.department_code else d.department_code end as department_code,
         d.fact_on, coalesce(d.amount_minor, 0) - coalesce(b.amount_minor, 0) as amount_minor
    from due d
    full join booked b on b.source_type = d.source_type and b.source_id = d.source_id and b.category = d.category
   where coalesce(d.amount_minor, 0) <> coalesce(b.amount_minor, 0)
   order by 1, 2, 4`;

/** The books of the club inside one transaction of one dealer. */
export class ClubRepository implements Omit<ClubPorts, 'clubs' | 'ids'> {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockAccounts(): Promise<void> {
    const key = `club accounts ${dealerIdOf(this.scope)}`;
    await this.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }

  async period(month: LocalDate): Promise<ClubPeriod | undefined> {
    const row = await this.tx.findOneBy(ClubPeriodEntity, { ...ofTenant(this.scope), month });
    return row ? periodFrom(row) : undefined;
  }

  async lastPeriod(): Promise<ClubPeriod | undefined> {
    const where = ofTenant(this.scope);
    const [row] = await this.tx.find(ClubPeriodEntity, { where, order: { month: 'DESC' }, take: 1 });
    return row ? periodFrom(row) : undefined;
  }

  async firstMonth(): Promise<LocalDate | undefined> {
    const where = ofTenant(this.scope);
    const [row] = await this.tx.find(ClubPeriodEntity, { where, order: { month: 'ASC' }, take: 1 });
    return row ? localDate(row.month) : undefined;
  }

  async *differences(
    { from, to }: Period,
    prices: ClubProgramme['prices'],
  ): AsyncGenerator<readonly Difference[]> {
    const parameters = [dealerIdOf(this.scope), from, to, JSON.stringify(prices)];
    const declare = `declare club_differences no scroll cursor for ${DIFFERENCES}`;
    await byHashes(this.tx, () => this.tx.query(declare, parameters));
    let rows: DifferenceRow[];
    do {
      rows = await this.tx.query<DifferenceRow[]>(`fetch ${PORTION} from club_differences`);
      if (rows.length > 0) yield rows.map(differenceFrom);
    } while (rows.length === PORTION);
    await this.tx.query('close club_differences');
  }

  async writeEntries(
    entries: readonly Entry[],
    at: { readonly now: Date; readonly traceId: string },
  ): Promise<void> {
    await this.tx.query(
      'insert into club_entry select * from json_populate_recordset(null::club_entry, $1::json)',
      [JSON.stringify(entries.map((entry) => entryRow(entry, at)))],
    );
  }

  async lines({ from, to }: Period): Promise<PeriodLine[]> {
    const dealer = await this.dealer();
    const rows = await this.tx.query<LineRow[]>(
      `select side, category, department_code, burden, sum(amount_minor)::bigint as amount_minor,
              count(distinct (source_type, source_id)) as item_count
         from club_entry where dealer_id = $1 and booked_on >= $2 and booked_on < $3
        group by side, category, department_code, burden order by 1 desc, 2, 3, 4`,
      [dealerIdOf(this.scope), from, to],
    );
    return rows.map((row) => lineFrom(row, dealer?.currency ?? 'CNY'));
  }

  closingCount(): Promise<number> {
    return this.tx.countBy(ClubPeriodStepEntity, { ...ofTenant(this.scope), kind: 'CLOSED' });
  }

  async writePeriod(period: ClubPeriod): Promise<void> {
    await this.tx.upsert(ClubPeriodEntity, periodRow(period), ['dealerId', 'id']);
  }

  async writeStep(step: PeriodStep): Promise<void> {
    await this.tx.insert(ClubPeriodStepEntity, stepRow(step));
  }

  async writeIncome({ id, dealerId, amount, receivedOn, sourceCode }: OtherIncome): Promise<void> {
    await this.tx.insert(ClubOutsideFactEntity, {
      dealerId,
      sourceType: `INCOME_${sourceCode}`,
      sourceId: id,
      side: 'INCOME',
      category: 'OTHER_INCOME',
      departmentCode: null,
      factOn: receivedOn,
      valueMinor: amount.amountMinor,
      customerId: null,
      membershipId: null,
      coversFrom: null,
      sequence: 1,
    });
  }
}

function differenceFrom(row: DifferenceRow): Difference {
  return {
    sourceType: row.source_type,
    sourceId: row.source_id,
    side: row.side,
    category: row.category,
    departmentCode: row.department_code,
    factOn: row.fact_on === null ? null : localDate(row.fact_on),
    amountMinor: row.amount_minor,
  };
}

export function lineFrom(row: LineRow, currency: CurrencyCode): PeriodLine {
  return {
    side: row.side,
    category: row.category,
    departmentCode: row.department_code,
    burden: row.burden,
    amount: money(row.amount_minor, currency),
    itemCount: row.item_count,
  };
}
