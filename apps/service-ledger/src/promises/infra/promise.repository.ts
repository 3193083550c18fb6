import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { fromColumns, keysetPage, pagesOfOwners, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { Page, PromiseCheck, PromiseCounts, PromiseFilter, PromiseReads } from '../application/ports';
import { NOT_CLAIMED } from '../domain/judge-promise';
import type { BenefitPromise, PromiseSource } from '../domain/promise';
import { PromiseEntity, type PromiseSourceRow } from './promise.entity';
import { promiseFrom, promiseRow, sourceFrom } from './promise.rows';

/** The order of every list of promises. */
const NEWEST_FIRST = { columns: ['promised_on', 'id'], newestFirst: true };

/** Everything but whose and which promise it is can change. */
const CHANGING =
  'customer_id membership_id promised_by_type promised_by_id benefit_code worth_minor promised_on due_on state ' +
  'cause_code compensation_type compensation_id judged_on made_good_by made_good_reason made_good_on ' +
  'made_good_by_id words version';

const WRITE = `
  insert into promise select * from json_populate_recordset(null::promise, $1::json)
  on conflict (dealer_id, id) do update
  set ${CHANGING.split(' ')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

/** One look-up by the key of each record, whatever the planner thinks of their number. */
const ASKED = `json_to_recordset($1::json) as asked("dealerId" text, kind text, "sourceId" text)`;

const COUNTS = `
  select kind, (count(*) filter (where state = 'FULFILLED'))::int as "fulfilledCount",
         (count(*) filter (where state = 'FULFILLED' and cause_code = '${NOT_CLAIMED}'))::int as "unclaimedCount",
         (count(*) filter (where state = 'COMPENSATED'))::int as "compensatedCount",
         (count(*) filter (where state = 'BROKEN'))::int as "brokenCount"
    from promise
   where dealer_id = $1 and judged_on >= $2 and judged_on < $3
   group by kind order by kind`;

/** Promises inside one transaction of one scope. */
export class PromiseRepository implements PromiseReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async takeChecks(atMost: number): Promise<PromiseCheck[]> {
    const [rows] = await this.tx.query<[PromiseCheck[], number]>(
      `delete from promise_check
        where (dealer_id, id) in (select dealer_id, id from promise_check order by id limit $1)
       returning dealer_id as "dealerId", kind, source_id as "sourceId"`,
      [atMost],
    );
    return rows;
  }

  async sources(checks: readonly PromiseCheck[]): Promise<PromiseSource[]> {
    const rows = await this.tx.query<PromiseSourceRow[]>(
      `select s.* from ${ASKED}
        cross join lateral (
          select * from promise_source p
           where p.dealer_id = asked."dealerId" and p.kind = asked.kind and p.source_id = asked."sourceId") as s`,
      [JSON.stringify(checks)],
    );
    return rows.map(sourceFrom);
  }

  async lockKnown(checks: readonly PromiseCheck[]): Promise<BenefitPromise[]> {
    const rows = await this.tx.query<Record<string, unknown>[]>(
      `select k.* from ${ASKED}
        cross join lateral (
          select * from promise p
           where p.dealer_id = asked."dealerId" and p.kind = asked.kind and p.source_id = asked."sourceId"
             for update) as k`,
      [JSON.stringify(checks)],
    );
    return rows.map((row) => promiseFrom(fromColumns<PromiseEntity>(row)));
  }

  async lock(id: string): Promise<BenefitPromise | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(PromiseEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? promiseFrom(row) : undefined;
  }

  async write(promises: readonly BenefitPromise[]): Promise<void> {
    if (promises.length > 0) await this.tx.query(WRITE, [JSON.stringify(promises.map(promiseRow))]);
  }

  async byIds(ids: readonly string[]): Promise<BenefitPromise[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(PromiseEntity, { where })).map(promiseFrom);
  }

  async list(filter: PromiseFilter, page: Page): Promise<BenefitPromise[]> {
    return (await keysetPage(this.matching(filter), NEWEST_FIRST, page).getMany()).map(promiseFrom);
  }

  count(filter: PromiseFilter): Promise<number> {
    return this.matching(filter).getCount();
  }

  /** A page for each of many customers, in one statement. */
  async ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, BenefitPromise[]>> {
    const { dealerId } = ofTenant(this.scope);
    const only =
      dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
    const list = { table: 'promise', owner: 'customer_id', order: NEWEST_FIRST, ...only };
    const { sql, parameters } = pagesOfOwners(list, customerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const found = rows.map((row) => promiseFrom(fromColumns<PromiseEntity>(row)));
    return groupBy(found, ({ customerId }) => customerId);
  }

  counts({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<PromiseCounts[]> {
    return this.tx.query<PromiseCounts[]>(COUNTS, [dealerIdOf(this.scope), from, to]);
  }

  private matching({ judgedFrom, judgedTo, overdueOn, ...exact }: PromiseFilter) {
    const query = this.tx.createQueryBuilder(PromiseEntity, 'p');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`p.${column} = :${column}`, { [column]: value });
    if (judgedFrom) query.andWhere('p.judgedOn >= :judgedFrom', { judgedFrom });
    if (judgedTo) query.andWhere('p.judgedOn < :judgedTo', { judgedTo });
    if (overdueOn) query.andWhere(`p.state = 'OPEN'`).andWhere('p.dueOn < :overdueOn', { overdueOn });
    return query;
  }
}
