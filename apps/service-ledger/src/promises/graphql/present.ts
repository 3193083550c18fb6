import { formatRate } from '@autoclub/domain-kit';
import type { CodeNames } from '@autoclub/programme-config';
import {
  type Connection,
  type CursorPart,
  type Language,
  type PageRequest,
  presentMoney,
  presentPage,
} from '@autoclub/subgraph-kit';
import type { PromiseCounts } from '../application/ports';
import type { BenefitPromise } from '../domain/promise';
import { keptRate } from '../domain/promise-rate';
import type { PromiseFigures, PromiseRate, PromiseType } from './promise.type';

/** What a cursor of a list of promises holds: the day of the promise, then the id. */
export const PROMISE_PLACE: readonly CursorPart[] = ['day', 'id'];

export function presentPromise(promise: BenefitPromise, names: CodeNames, language: Language): PromiseType {
  const { id, kind, state, benefitCode, promisedBy, causeCode, compensation, madeGood, traceId } = promise;
  return {
    ...{ id, kind, state, benefitCode, promisedBy, causeCode, compensation, traceId },
    benefitName: names.get(benefitCode)?.[language] ?? benefitCode,
    worthAmount: presentMoney(promise.worth),
    promisedOn: promise.promisedOn,
    dueOn: promise.dueOn,
    judgedOn: promise.judgedOn,
    customer: { id: promise.customerId },
    membership: keyOf(promise.membershipId),
    compensatedBy: keyOf(madeGood?.byId ?? null),
    reportedBy: keyOf(promise.reportedById),
    said: { words: promise.words, reason: madeGood?.reason ?? null },
  };
}

export function presentPromises(
  rows: readonly BenefitPromise[],
  page: PageRequest,
  names: CodeNames,
  language: Language,
): Connection<PromiseType> {
  return presentPage(rows, page, {
    node: (row) => presentPromise(row, names, language),
    cursor: ({ promisedOn, id }) => [promisedOn, id],
  });
}

/** All kinds together, and each by itself; what was made good counts as kept. */
export function presentFigures(counts: readonly PromiseCounts[], overdueCount: number): PromiseFigures {
  const nothing = { fulfilledCount: 0, unclaimedCount: 0, compensatedCount: 0, brokenCount: 0 };
  const all = counts.reduce(
    (sum, each) => ({
      fulfilledCount: sum.fulfilledCount + each.fulfilledCount,
      unclaimedCount: sum.unclaimedCount + each.unclaimedCount,
      compensatedCount: sum.compensatedCount + each.compensatedCount,
      brokenCount: sum.brokenCount + each.brokenCount,
    }),
    nothing,
  );
  return { ...rated(all), overdueCount, kinds: counts.map((each) => ({ ...rated(each), kind: each.kind })) };
}

function rated(counts: Omit<PromiseCounts, 'kind'>): Omit<PromiseRate, 'kind'> {
  const { fulfilledCount, unclaimedCount, compensatedCount, brokenCount } = counts;
  const judgedCount = fulfilledCount + compensatedCount + brokenCount;
  return {
    ...{ judgedCount, fulfilledCount, unclaimedCount, compensatedCount, brokenCount },
    keptRate: formatRate(keptRate(counts)),
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
