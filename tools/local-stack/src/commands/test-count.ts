import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many tests passed and failed. */
export interface TestCount {
  passed: number;
  failed: number;
}

/** Adds the counts of all runs that left one in the folder. */
export function readCounts(folder: string): TestCount {
  const counts = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as TestCount,
  );
  const add = (a: TestCount, b: TestCount) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
  return counts.reduce(add, { passed: 0, failed: 0 });
}

/**
 * The tests of one command, given the folder its runs report to. A command that failed although no test did, such as a
 * lint or a run that never began, is one failure.
 */
export async function countTests(command: (folder: string) => Promise<number>): Promise<TestCount> {
  const folder = mkdtempSync(join(tmpdir(), 'autoclub-counts-'));
  try {
    const code = await command(folder);
    const { passed, failed } = readCounts(folder);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
