import { accepted, defineRefusals, money, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { SettlingJobs, WorkshopJob } from '../../workshop';
import { quoteRefusals } from '../domain/refusals';
import { totalsOf } from '../domain/totals';
import type { QuotePorts } from './ports';
import { priceQuote, type QuoteInput, readQuote } from './quote';

/** Why no quote is kept: as no price can be given, or the job is not under way. */
export const keepQuoteRefusals = defineRefusals({
  ...quoteRefusals.texts,
  JOB_NOT_FOUND: { zh: '未找到该在修工单。', en: 'There is no such order under way.' },
});

export interface KeepQuotePorts extends QuotePorts, Pick<SettlingJobs, 'keepQuote'> {
  lockJob(id: string): Promise<WorkshopJob | undefined>;
}

export interface KeepQuoteInput extends Pick<QuoteInput, 'lines' | 'discountApproval'> {
  readonly jobId: string;
}

/**
 * Prices a job under way by the code that settles it, and keeps what the customer was told (rulebook SVC-02). A later
 * quote replaces it; what is settled is priced anew.
 */
export const keepQuote = command<KeepQuotePorts>()({
  name: 'workshopJobQuote',
  refusals: keepQuoteRefusals,
  read: ({ jobId, ...wanted }: KeepQuoteInput) => {
    const read = readQuote({ ...wanted, customerId: '', vehicleId: null });
    return read.ok ? accepted({ jobId, draft: read.value }) : read;
  },
  async work(ports, { jobId, draft }, caller) {
    const job = await ports.lockJob(jobId);
    if (!job || job.status === 'SETTLED' || job.status === 'CANCELLED')
      return refused(keepQuoteRefusals.no('JOB_NOT_FOUND', ['jobId']));
    const { customerId, vehicleId } = job;
    const priced = await priceQuote(ports, { ...draft, customerId, vehicleId }, caller);
    if (!priced.ok) return priced;
    const lines = priced.value.lines.map((line) => ({ ...line, refunded: money(0, line.list.currency) }));
    const { list, discount, payable } = totalsOf(lines);
    await ports.keepQuote(jobId, { list, discount, payable, quotedAt: caller.now });
    return accepted({ answer: { jobId } });
  },
});
