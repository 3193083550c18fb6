import { type Language, presentExplanation } from '@autoclub/subgraph-kit';
import type { AccountView, EntryView } from '../application/points-reads';
import { postingKindNames } from '../domain/posting-kind';
import type { PointsAccountType } from './points-account.type';
import type { PointsEntryType } from './points-entry.type';

/* From what the domain says to what the graph shows; pure. */

export function presentAccount(view: AccountView): PointsAccountType {
  return {
    id: view.accountId,
    balance: view.balance,
    qualifyingPoints: view.qualifyingPoints,
    membership: { id: view.membershipId },
    view,
  };
}

export function presentEntry(view: EntryView, language: Language): PointsEntryType {
  return {
    id: view.entryId,
    kind: view.kind,
    kindLabel: postingKindNames[view.kind][language],
    points: view.points,
    businessDay: view.businessDay,
    postedOn: view.postedOn,
    postedAt: view.postedAt,
    balanceAfter: view.totalAfter,
    source: view.source,
    explanation: presentExplanation(view.explanation, language),
    traceId: view.traceId,
    view,
  };
}
