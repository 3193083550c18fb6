import type { LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import { dueSteps } from '../domain/roster';
import { rosterFact } from './facts';
import type { RosterBook } from './ports';

/** One portion of the night: rosters after an id, and where the next portion goes on. */
export interface TurnedRosters {
  readonly facts: readonly Fact[];
  readonly count: number;
  /** The last roster that was looked at; null when there are no more. */
  readonly last: string | null;
}

/** A roster has at most 300 customers, so a portion is at most some ten thousand ids. */
const PORTION = 50;

/**
 * Freezes the rosters whose quarter has begun and closes those whose quarter is over (rulebook MEM-13). Safe to repeat:
 * what has been done is not due any more.
 */
export async function turnQuarter(
  rosters: Pick<RosterBook, 'lockUnfinished' | 'customersOf' | 'save'>,
  dealer: DealerRecord,
  day: LocalDate,
  after: string,
): Promise<TurnedRosters> {
  const unfinished = await rosters.lockUnfinished(dealer.dealerId, after, PORTION);
  const facts: Fact[] = [];
  for (const roster of unfinished) {
    const steps = dueSteps(roster, day);
    if (steps.length === 0) continue;
    const customerIds = await rosters.customersOf(roster);
    for (const step of steps) {
      await rosters.save(step);
      facts.push(rosterFact(step, customerIds, dealer));
    }
  }
  const last = unfinished.length < PORTION ? null : (unfinished.at(-1)?.rosterId ?? null);
  return { facts, count: facts.length, last };
}
