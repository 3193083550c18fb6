import {
  accepted,
  addMonths,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  money,
  refused,
  writtenAmount,
} from '@autoclub/domain-kit';
import { clubPeriodClosed } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import { type ClubPeriod, judgeClose, judgeReopen } from '../domain/club-period';
import { entryOf, sumsOf } from '../domain/entry';
import { closePeriodRefusals, reopenRefusals } from '../domain/refusals';
import type { ClubPorts } from './ports';

export interface CloseInput {
  /** The first day of the month. */
  readonly month: LocalDate;
  /** What is carried over into the first period; nothing unless given. */
  readonly openingAmount?: AmountInput | null;
}

const MAX_REASON = 500;

/**
 * Closes a month of the club's accounts (rulebook SVC-18): what its facts are due is booked by double entry at transfer
 * prices, and what of closed months came late or was amended is booked here as the difference. Opening and income less
 * expense is closing.
 */
export const closePeriod = command<ClubPorts>()({
  name: 'clubPeriodClose',
  refusals: closePeriodRefusals,
  read: ({ month, openingAmount }: CloseInput) => {
    const checks = new InputChecks(closePeriodRefusals);
    if (!month.endsWith('-01')) return refused(closePeriodRefusals.no('MONTH_INVALID', ['month']));
    return checks.complete({
      month: checks.day(month, ['month']),
      opening: openingAmount ? checks.amount(openingAmount, ['openingAmount']) : null,
    });
  },
  async work(ports, { month, opening }, { now, traceId, staffMemberId }) {
    const { no } = closePeriodRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const wrongCurrency = opening ? currencyFault(opening, dealer.currency, ['openingAmount']) : [];
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    await ports.lockAccounts();
    const [known, last] = [await ports.period(month), await ports.lastPeriod()];
    const today = businessDayOf(now, dealer.timeZone);
    const begun = judgeClose({ month, today, opening }, known, last);
    if (!begun.ok) return begun;
    const days = { from: month, to: addMonths(month, 1) };
    await book(ports, dealer, days, { now, traceId });
    const lines = await ports.lines(days);
    const period: ClubPeriod = {
      ...sumsOf(begun.value ?? money(0, dealer.currency), lines),
      id: known?.id ?? ports.ids('clp'),
      dealerId: dealer.id,
      month,
      status: 'CLOSED',
      revision: (known?.revision ?? 0) + 1,
      lines,
      closedOn: today,
      closedById: staffMemberId,
      version: (known?.version ?? 0) + 1,
      traceId,
    };
    const sequence = (await ports.closingCount()) + 1;
    await ports.writePeriod(period);
    await ports.writeStep({
      ...stepOf(period, { id: ports.ids('cps'), now, traceId, staffMemberId }),
      kind: 'CLOSED',
      reason: null,
    });
    return accepted({ answer: { clubPeriodId: period.id }, facts: [closedFact(period, dealer, sequence)] });
  },
});

/** Opens a closed month again, by name and with a reason that stays; nothing is done silently (rulebook SVC-18). */
export const reopenPeriod = command<ClubPorts>()({
  name: 'clubPeriodReopen',
  refusals: reopenRefusals,
  read: ({ month, reason }: { readonly month: LocalDate; readonly reason: string }) => {
    const checks = new InputChecks(reopenRefusals);
    return checks.complete({
      month: checks.day(month, ['month']),
      reason: checks.text(reason, ['reason'], MAX_REASON),
    });
  },
  async work(ports, { month, reason }, { now, traceId, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(reopenRefusals.no('DEALER_NOT_FOUND', []));
    await ports.lockAccounts();
    const opened = judgeReopen(await ports.period(month), await ports.lastPeriod(), staffMemberId);
    if (!opened.ok) return opened;
    await ports.writePeriod(opened.value);
    await ports.writeStep({
      ...stepOf(opened.value, { id: ports.ids('cps'), now, traceId, staffMemberId }),
      kind: 'REOPENED',
      reason,
    });
    return accepted({ answer: { clubPeriodId: opened.value.id } });
  },
});

async function book(
  ports: ClubPorts,
  dealer: Dealer,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  at: { readonly now: Date; readonly traceId: string },
): Promise<void> {
  const { departments, prices } = ports.clubs(dealer, days.from);
  const since = (await ports.firstMonth()) ?? days.from;
  const context = { dealerId: dealer.id, firstOpenDay: days.from, currency: dealer.currency };
  for await (const portion of ports.differences({ from: since, to: days.to }, prices)) {
    const entries = portion.map((difference) =>
      entryOf(difference, departments, { ...context, id: ports.ids('cle') }),
    );
    await ports.writeEntries(entries, at);
  }
}

interface StepContext {
  readonly id: string;
  readonly now: Date;
  readonly traceId: string;
  readonly staffMemberId: string | null;
}

function stepOf({ id: clubPeriodId, dealerId, revision, closing }: ClubPeriod, context: StepContext) {
  const { id, now: steppedAt, traceId, staffMemberId: steppedById } = context;
  return { id, dealerId, clubPeriodId, revision, closing, steppedAt, steppedById, traceId };
}

function closedFact(period: ClubPeriod, dealer: Dealer, sequence: number): Fact {
  const { id: clubPeriodId, dealerId, month, revision, closedOn, closedById, lines } = period;
  const data = {
    clubPeriodId,
    dealerId,
    periodFrom: month,
    periodTo: addMonths(month, 1),
    revision,
    openingAmount: writtenAmount(period.opening),
    incomeAmount: writtenAmount(period.income),
    expenseAmount: writtenAmount(period.expense),
    closingAmount: writtenAmount(period.closing),
    lines: lines.map(({ amount, ...line }) => ({ ...line, amount: writtenAmount(amount) })),
    closedOn,
    closedBy: closedById,
  };
  const home = { dealerId, regionId: dealer.regionId };
  return { contract: clubPeriodClosed, data, sequence, home };
}
