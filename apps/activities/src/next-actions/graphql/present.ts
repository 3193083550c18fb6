import { presentPage } from '@autoclub/subgraph-kit';
import type { Connection, CursorPart, Language, PageRequest } from '@autoclub/subgraph-kit';
import type { NextAction } from '../domain/next-action';
import { whyOf } from '../domain/why';
import type { NextActionType } from './next-action.type';

/** Pure mappings from the domain to the graph. */

/** What a cursor of a list of actions holds: by when, then the id. */
export const ACTION_PLACE: readonly CursorPart[] = ['day', 'id'];

export function presentNextAction(action: NextAction, language: Language): NextActionType {
  const { id, reason, sourceId, channel, dueOn, state, outcome, closedAt, attemptCount, traceId } = action;
  return {
    id,
    reason,
    why: whyOf(reason, action.facts)[language],
    sourceId,
    customer: { id: action.customerId },
    staffMember: keyOf(action.staffMemberId),
    channel,
    dueOn,
    state,
    outcome,
    closedBy: keyOf(action.closedById),
    closedAt,
    attemptCount,
    traceId,
  };
}

export function presentNextActions(
  rows: readonly NextAction[],
  page: PageRequest,
  language: Language,
): Connection<NextActionType> {
  return presentPage(rows, page, {
    node: (row) => presentNextAction(row, language),
    cursor: ({ dueOn, id }) => [dueOn, id],
  });
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
