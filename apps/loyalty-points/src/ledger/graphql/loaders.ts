import { type GraphContext, byId, byOwner } from '@autoclub/subgraph-kit';
import type { EntryPage, PointsReads } from '../application/points-reads';

/*
 * Every look-up of a request goes through one of these: all that are asked for together are one statement, and what
 * the caller's tenant does not cover is null or an empty list.
 */

export function accountById(reads: PointsReads, context: GraphContext) {
  return byId(context, 'account', reads.accounts, ({ accountId }) => accountId);
}

export function entryById(reads: PointsReads, context: GraphContext) {
  return byId(context, 'entry', reads.entries, ({ entryId }) => entryId);
}

export function entriesOfAccount(reads: PointsReads, context: GraphContext, page: EntryPage) {
  const find = reads.entriesOfAccounts(page);
  return byOwner(context, `entries ${JSON.stringify(page)}`, find, ({ accountId }) => accountId);
}

export function entriesOfOrder(reads: PointsReads, context: GraphContext) {
  return byOwner(
    context,
    'entries of order',
    reads.entriesOfSources('REPAIR_ORDER'),
    ({ source }) => source.id,
  );
}
