import { tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { EarningRecord } from '../application/ports';
import type { AccountView, EntryPage, EntryView } from '../application/read-points/points-reads';
import type { PointsDeps } from './points-deps';

/*
 * Every look-up of a request goes through one of these: all that are asked for together are one statement, and what
 * the caller's tenant does not cover is null.
 */

export function accountById({ reads }: PointsDeps, context: GraphContext) {
  return context.loader<string, AccountView>('account', async (ids) => {
    const accounts = await reads.accounts(tenantScopeOf(context.principal), ids, context.now());
    return inOrder(ids, accounts, (account) => account.accountId);
  });
}

export function entryById({ reads }: PointsDeps, context: GraphContext) {
  return context.loader<string, EntryView>('entry', async (ids) => {
    const entries = await reads.entries(tenantScopeOf(context.principal), ids);
    return inOrder(ids, entries, (entry) => entry.entryId);
  });
}

export function entriesOfAccount({ reads }: PointsDeps, context: GraphContext, page: EntryPage) {
  return context.loader<string, EntryView[]>(`entries ${JSON.stringify(page)}`, async (ids) => {
    const entries = await reads.entriesOfAccounts(tenantScopeOf(context.principal), ids, page);
    return ids.map((id) => entries.filter((entry) => entry.accountId === id));
  });
}

export function entriesOfOrder({ reads }: PointsDeps, context: GraphContext) {
  return context.loader<string, EntryView[]>('entries of order', async (ids) => {
    const entries = await reads.entriesOfSources(tenantScopeOf(context.principal), 'REPAIR_ORDER', ids);
    return ids.map((id) => entries.filter((entry) => entry.source.id === id));
  });
}

export function judgementOfOrder({ reads }: PointsDeps, context: GraphContext) {
  return context.loader<string, EarningRecord>('judgement of order', async (ids) => {
    const records = await reads.judgements(tenantScopeOf(context.principal), 'REPAIR_ORDER', ids);
    return inOrder(ids, records, (record) => record.document.id);
  });
}

function inOrder<T>(ids: readonly string[], found: readonly T[], idOf: (item: T) => string): (T | null)[] {
  const byId = new Map(found.map((item) => [idOf(item), item]));
  return ids.map((id) => byId.get(id) ?? null);
}
