import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How much demo data is written; the whole network of the issue unless given. */
export interface DemoSize {
  seed?: number;
  customers?: number;
  dealers?: number;
}

/** What the demo data of a folder are, by the codes of the export. */
export interface EnteredDemo {
  /** Rows of files sent, and the time that took; zero when they were there already. */
  rows: number;
  ms: number;
  refusedRows: number;
  regions: Readonly<Record<string, string>>;
  dealers: Readonly<Record<string, { readonly id: string; readonly regionId: string }>>;
}

const MARK = 'entered.json';

/** The record of an entry that was completed, if there is one. */
export function readEntered(folder: string): EnteredDemo | undefined {
  const file = join(folder, MARK);
  if (!existsSync(file)) return undefined;
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as EnteredDemo), rows: 0, ms: 0 };
}

/** Remembers a completed entry; written aside and renamed, so that half a record never counts. */
export function writeEntered(folder: string, entered: EnteredDemo): void {
  const file = join(folder, MARK);
  writeFileSync(`${file}.part`, `${JSON.stringify(entered)}\n`);
  renameSync(`${file}.part`, file);
}
