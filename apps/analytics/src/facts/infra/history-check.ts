import type { ArchiveOffer } from '@autoclub/messaging';
import type { DataSource } from 'typeorm';
import { FACTS } from './projections';
import type { Origin } from './projections';

/** How many rows each live table of facts has. */
export type LiveRows = ReadonlyMap<string, number>;

/** Counted before the archives are asked for: what comes afterwards may be in the tables and not yet in an offer. */
export async function countLiveRows(owner: DataSource): Promise<LiveRows> {
  const rows = new Map<string, number>();
  for (const table of Object.keys(FACTS)) {
    const [live] = await owner.query<{ rows: number }[]>(`select count(*) as rows from ${table}`);
    rows.set(table, live?.rows ?? 0);
  }
  return rows;
}

/**
 * Throws when the archives hold less history than the live tables: a rebuild from them would lose it. Called before
 * anything is built.
 */
export function requireHistory(live: LiveRows, offers: readonly ArchiveOffer[]): void {
  const gaps: string[] = [];
  for (const [table, origin] of Object.entries(FACTS)) {
    const rows = live.get(table) ?? 0;
    const archived = archivedRows(offers, origin);
    if (archived < rows) gaps.push(`${rows} rows of ${table} and ${archived} in the archive`);
  }
  if (gaps.length > 0)
    throw new Error(`A rebuild would lose history: there are ${gaps.join('; ')}. Nothing was changed.`);
}

function archivedRows(offers: readonly ArchiveOffer[], { contract, rowFor }: Origin): number {
  const found = offers.flatMap(({ types }) => types).find(({ type }) => type === contract.type);
  return (rowFor === 'EVENT' ? found?.events : found?.aggregates) ?? 0;
}
