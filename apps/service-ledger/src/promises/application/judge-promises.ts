import { businessDayOf } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import { judgePromise } from '../domain/judge-promise';
import type { BenefitPromise } from '../domain/promise';
import type { JudgePorts, PromiseCheck } from './ports';
import { judgedFacts } from './promise-facts';

/** Records at a time; a handful of statements for all of them. */
export const MOST_CHECKS = 500;

/** The facts of one dealer, which are published at the dealer's own time. */
export interface DealersFacts {
  readonly dealerId: string;
  readonly now: Date;
  readonly facts: readonly Fact[];
}

/**
 * Brings promises to what their books say now (rulebook SVC-21); a record whose dealer is not known yet has none. Says
 * how many checks it took, and what is to be published.
 */
export async function judgePromises(
  ports: JudgePorts,
  nowOf: (dealerId: string) => Date,
): Promise<{ readonly taken: number; readonly told: readonly DealersFacts[] }> {
  const checks = await ports.takeChecks(MOST_CHECKS);
  if (checks.length === 0) return { taken: 0, told: [] };
  const [sources, known] = [byKey(await ports.sources(checks)), byKey(await ports.lockKnown(checks))];
  const dealers = await ports.dealersOf([...new Set(checks.map(({ dealerId }) => dealerId))]);
  const [written, told]: [BenefitPromise[], DealersFacts[]] = [[], []];
  for (const dealer of dealers) {
    const now = nowOf(dealer.id);
    const context = { today: businessDayOf(now, dealer.timeZone), ids: ports.ids };
    const facts: Fact[] = [];
    for (const key of new Set(checks.filter(({ dealerId }) => dealerId === dealer.id).map(keyOf))) {
      const before = known.get(key);
      const after = judgePromise(before, sources.get(key), context);
      if (!after) continue;
      written.push(after);
      const cause = { traceId: after.traceId, eventId: after.sourceId };
      facts.push(...judgedFacts(after, before, dealer).map((fact) => ({ ...fact, cause })));
    }
    if (facts.length > 0) told.push({ dealerId: dealer.id, now, facts });
  }
  await ports.write(written);
  return { taken: checks.length, told };
}

function keyOf({ dealerId, kind, sourceId }: PromiseCheck): string {
  return `${dealerId} ${kind} ${sourceId}`;
}

function byKey<Row extends PromiseCheck>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
