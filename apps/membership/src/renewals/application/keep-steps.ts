import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { BroughtUpToDate, DueStep } from '../domain/lapse';
import { lapseFact, periodFact } from './facts';
import type { CardProvenance, LapseRecord, PeriodRecord, RenewalsPorts } from './ports';

/** By whom and when. */
export type Made = Pick<CardProvenance, 'madeBy' | 'traceId' | 'recordedAt'>;

type KeepPorts = Pick<RenewalsPorts, 'memberships' | 'renewals' | 'ids'>;

/**
 * Writes memberships with the periods and lapses that brought them there, three statements for any number of them;
 * returns the facts in the order of each card.
 */
export async function keepSteps(
  { memberships, renewals, ids }: KeepPorts,
  dealer: DealerRecord,
  brought: readonly BroughtUpToDate[],
  made: Made,
): Promise<Fact[]> {
  const changed = brought.filter(({ steps }) => steps.length > 0);
  if (changed.length === 0) return [];
  const periods: PeriodRecord[] = [];
  const lapses: LapseRecord[] = [];
  const facts: Fact[] = [];
  for (const { membership, steps } of changed) {
    const { membershipId, dealerId } = membership;
    const of = { dealerId, membershipId, ...made };
    for (const step of steps) {
      if (step.kind === 'PERIOD') periods.push({ ...step.period, ...of, renewalId: ids('rnw') });
      else lapses.push({ ...step.lapse, ...of, lapseId: ids('lps') });
      facts.push(factOf(step, membership, dealer));
    }
  }
  await memberships.save(
    changed.map(({ membership }) => membership),
    made.recordedAt,
  );
  if (periods.length > 0) await renewals.addPeriods(periods);
  if (lapses.length > 0) await renewals.addLapses(lapses);
  return facts;
}

function factOf(step: DueStep, membership: BroughtUpToDate['membership'], dealer: DealerRecord): Fact {
  return step.kind === 'PERIOD'
    ? periodFact(membership, step.period, step.version, dealer)
    : lapseFact(membership, step.lapse, step.version, dealer);
}
