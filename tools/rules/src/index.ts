export { coverageFaults, ruleCoverage, type RuleCitations, type RuleCoverage } from './rule-coverage';
export { ruleTable } from './rule-table';
export { sourceFiles, type SourceFile } from './workspace-files';
