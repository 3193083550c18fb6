import { coverageFaults, ruleCoverage } from './rule-coverage';
import { numberFaults } from './rule-numbers';
import { ruleTable } from './rule-table';
import { sourceFiles } from './workspace-files';

const flags = new Set(process.argv.slice(2));
const coverage = ruleCoverage(sourceFiles(process.cwd()));

if (flags.has('--check')) {
  const faults = [...coverageFaults(coverage), ...numberFaults()];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else if (flags.has('--json')) {
  process.stdout.write(`${JSON.stringify(coverage.byRule, null, 2)}\n`);
} else {
  process.stdout.write(ruleTable(coverage));
}
