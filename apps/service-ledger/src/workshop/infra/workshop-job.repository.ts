import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { In, Not } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant, storedMoney } from '../../network';
import type { JobBooks, JobFilter, JobReads, Page, PromiseCounts, SettlingJobs } from '../application/ports';
import type { JobKind } from '../domain/job-kinds';
import type { JobQuote, WorkshopJob } from '../domain/workshop-job';
import type { JobStatus } from '../domain/workshop-job.transitions';
import { type StoredQuote, WorkshopJobEntity } from './workshop-job.entity';

const NEWEST_FIRST = { columns: ['opened_at', 'id'], newestFirst: true };
const OVER: JobStatus[] = ['SETTLED', 'CANCELLED'];

/** Orders before they are settled, inside one transaction of one scope. */
export class WorkshopJobRepository implements JobBooks, JobReads, SettlingJobs {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockJob(id: string): Promise<WorkshopJob | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(WorkshopJobEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? jobFrom(row) : undefined;
  }

  hasJob(roNumber: string): Promise<boolean> {
    return this.tx.existsBy(WorkshopJobEntity, { ...ofTenant(this.scope), roNumber });
  }

  async writeJob(job: WorkshopJob): Promise<void> {
    await this.tx.upsert(WorkshopJobEntity, jobRow(job), ['dealerId', 'id']);
  }

  async openJobs(roNumbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.tx.find(WorkshopJobEntity, {
      select: { dealerId: true, id: true, roNumber: true },
      where: { ...ofTenant(this.scope), roNumber: In([...roNumbers]), status: Not(In(OVER)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map(({ roNumber, id }) => [roNumber, id]));
  }

  async settleJobs(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.tx.query(
      `update workshop_job set status = 'SETTLED', version = version + 1 where dealer_id = $1 and id = any($2)`,
      [dealerIdOf(this.scope), [...ids]],
    );
  }

  async keepQuote(jobId: string, quote: JobQuote): Promise<void> {
    const where = { dealerId: dealerIdOf(this.scope), id: jobId };
    await this.tx.update(WorkshopJobEntity, where, { quote: quoteRow(quote) });
  }

  async byIds(ids: readonly string[]): Promise<WorkshopJob[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(WorkshopJobEntity, { where })).map(jobFrom);
  }

  async underWayOf(vehicleIds: readonly string[]): Promise<WorkshopJob[]> {
    const where = { ...ofTenant(this.scope), vehicleId: In([...vehicleIds]), status: Not(In(OVER)) };
    const rows = await this.tx.find(WorkshopJobEntity, { where, order: { openedAt: 'DESC', id: 'DESC' } });
    return rows.map(jobFrom);
  }

  async list(filter: JobFilter, page: Page): Promise<WorkshopJob[]> {
    const query = this.tx
      .createQueryBuilder(WorkshopJobEntity, 'j')
      .where({ ...ofTenant(this.scope), ...filter });
    return (await keysetPage(query, NEWEST_FIRST, page).getMany()).map(jobFrom);
  }

  async promiseCounts(from: Date, to: Date, kind?: JobKind): Promise<PromiseCounts> {
    const [counts] = await this.tx.query<[PromiseCounts]>(
      `select count(*) as "judgedCount", count(*) filter (where is_promise_kept) as "keptCount"
         from workshop_job
        where dealer_id = $1 and completed_at >= $2 and completed_at < $3 and is_promise_kept is not null
          and ($4::text is null or kind = $4)`,
      [dealerIdOf(this.scope), from, to, kind ?? null],
    );
    return counts;
  }
}

function jobFrom({ isPromiseKept, lateMinutes, quote, ...row }: WorkshopJobEntity): WorkshopJob {
  const isJudged = isPromiseKept !== null && lateMinutes !== null;
  return {
    ...row,
    verdict: isJudged ? { isKept: isPromiseKept, lateMinutes } : null,
    quote: quote && {
      list: storedMoney(quote.listMinor, quote.currencyCode),
      discount: storedMoney(quote.discountMinor, quote.currencyCode),
      payable: storedMoney(quote.payableMinor, quote.currencyCode),
      quotedAt: new Date(quote.quotedAt),
    },
  };
}

function jobRow({ verdict, quote, technicianIds, ...job }: WorkshopJob): WorkshopJobEntity {
  return {
    ...job,
    technicianIds: [...technicianIds],
    isPromiseKept: verdict?.isKept ?? null,
    lateMinutes: verdict?.lateMinutes ?? null,
    quote: quote && quoteRow(quote),
  };
}

function quoteRow({ list, discount, payable, quotedAt }: JobQuote): StoredQuote {
  return {
    listMinor: list.amountMinor,
    discountMinor: discount.amountMinor,
    payableMinor: payable.amountMinor,
    currencyCode: payable.currency,
    quotedAt: quotedAt.toISOString(),
  };
}
