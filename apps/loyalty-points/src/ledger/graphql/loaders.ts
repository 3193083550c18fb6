import { tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { AccountView, EntryPage, EntryView, PointsReads } from '../application/points-reads';

/*
 * Every look-up of a request goes through one of these: all that are asked for together are one statement, and what
 * the caller's tenant does not cover is null.
 */

export function accountById(reads: PointsReads, context: GraphContext) {
  return context.loader<string, AccountView>('account', async (ids) => {
    const accounts = await reads.accounts(tenantScopeOf(context.principal), ids, context.now());
    return inOrder(ids, accounts, (account) => account.accountId);
  });
}

export function entryById(reads: PointsReads, context: GraphContext) {
  return context.loader<string, EntryView>('entry', async (ids) => {
    const entries = await reads.entries(tenantScopeOf(context.principal), ids);
    return inOrder(ids, entries, (entry) => entry.entryId);
  });
}

export function entriesOfAccount(reads: PointsReads, context: GraphContext, page: EntryPage) {
  return context.loader<string, EntryView[]>(`entries ${JSON.stringify(page)}`, async (ids) => {
    const entries = await reads.entriesOfAccounts(tenantScopeOf(context.principal), ids, page);
    return ids.map((id) => entries.filter((entry) => entry.accountId === id));
  });
}

export function entriesOfOrder(reads: PointsReads, context: GraphContext) {
  return context.loader<string, EntryView[]>('entries of order', async (ids) => {
    const entries = await reads.entriesOfSources(tenantScopeOf(context.principal), 'REPAIR_ORDER', ids);
    return ids.map((id) => entries.filter((entry) => entry.source.id === id));
  });
}

function inOrder<T>(ids: readonly string[], found: readonly T[], idOf: (item: T) => string): (T | null)[] {
  const byId = new Map(found.map((item) => [idOf(item), item]));
  return ids.map((id) => byId.get(id) ?? null);
}
