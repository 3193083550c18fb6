import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseFaults } from './chinese-texts';
import { circleFaults } from './circles';
import { foldersOf, measuresOf } from './measures';
import { migrationFaults } from './migrations';
import { longest, tidyFaults, tightened, type Baseline } from './ratchet';
import { workspaceFiles } from './workspace-files';

const root = process.cwd();
const baselineFile = join(root, 'tools/tidy/baseline.json');
const flags = new Set(process.argv.slice(2));
const files = workspaceFiles(root);
const measures = [...files.flatMap(measuresOf), ...foldersOf(files)];
const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline;

if (flags.has('--top')) {
  for (const kind of ['file', 'function', 'folder', 'imports'] as const) {
    for (const { key, value } of longest(measures, kind)) {
      process.stdout.write(`${String(value).padStart(5)}  ${key}\n`);
    }
  }
} else if (flags.has('--tighten')) {
  writeFileSync(baselineFile, `${JSON.stringify(tightened(measures, baseline), null, 2)}\n`);
} else {
  const faults = [
    ...tidyFaults(measures, baseline),
    ...circleFaults(files),
    ...migrationFaults(files),
    ...chineseFaults(files),
  ];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
