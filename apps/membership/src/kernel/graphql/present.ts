import type { Language } from '@autoclub/subgraph-kit';

/** A name in the language asked for, or in the caller's. */
export function nameIn(
  language: Language,
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
): string {
  return language === 'zh' ? nameZh : nameEn;
}

/** Null stays null; anything else is presented. */
export function presented<Row, Shown>(
  row: Row | null | undefined,
  present: (row: Row) => Shown,
): Shown | null {
  return row === null || row === undefined ? null : present(row);
}
