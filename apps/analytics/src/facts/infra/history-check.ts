import type { ArchiveOffer } from '@autoclub/messaging';
import type { DataSource } from 'typeorm';
import { FACTS } from './projections';
import type { Origin } from './projections';

/**
 * Throws when the archives hold less history than the live tables: a rebuild from them would lose it. Called before
 * anything is built.
 */
export async function requireHistory(owner: DataSource, offers: readonly ArchiveOffer[]): Promise<void> {
  const gaps: string[] = [];
  for (const [table, origin] of Object.entries(FACTS)) {
    const [live] = await owner.query<{ rows: number }[]>(`select count(*) as rows from ${table}`);
    const archived = archivedRows(offers, origin);
    const rows = live?.rows ?? 0;
    if (archived < rows) gaps.push(`${rows} rows of ${table} and ${archived} in the archive`);
  }
  if (gaps.length > 0)
    throw new Error(`A rebuild would lose history: there are ${gaps.join('; ')}. Nothing was changed.`);
}

function archivedRows(offers: readonly ArchiveOffer[], { contract, rowFor }: Origin): number {
  const found = offers.flatMap(({ types }) => types).find(({ type }) => type === contract.type);
  return (rowFor === 'EVENT' ? found?.events : found?.aggregates) ?? 0;
}
