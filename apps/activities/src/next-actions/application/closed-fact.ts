import type { LocalDate } from '@autoclub/domain-kit';
import { nextActionClosed } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { NextAction, NextActionOutcome } from '../domain/next-action';

/** What came of an action, for those whose case it was (rulebook ACT-14). */
export function closedFact(
  { id: nextActionId, customerId, reason, sourceId, channel, attemptCount, arisenOn, closedById }: NextAction,
  outcome: NextActionOutcome,
  closedOn: LocalDate,
  { id: dealerId, regionId }: { readonly id: string; readonly regionId: string },
): Fact<DataOf<typeof nextActionClosed>> {
  const listed = { nextActionId, dealerId, customerId, reason, sourceId, channel, attemptCount, arisenOn };
  const data = { ...listed, outcome, closedOn, staffMemberId: closedById };
  return { contract: nextActionClosed, data, sequence: 1, home: { dealerId, regionId } };
}
