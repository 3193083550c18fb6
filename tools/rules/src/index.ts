export { coverageFaults, ruleCoverage, type RuleCitations, type RuleCoverage } from './rule-coverage';
export { numberFaults } from './rule-numbers';
export { ruleTable } from './rule-table';
export { sourceFiles, type SourceFile } from './workspace-files';
