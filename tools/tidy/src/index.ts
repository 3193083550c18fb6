export { chineseFaults, chineseTextsOf, type ChineseText } from './chinese-texts';
export { circleFaults, circlesOf } from './circles';
export { foldersOf, LIMITS, measuresOf, type Measure, type MeasureKind, type SourceFile } from './measures';
export { migrationFaults } from './migrations';
export { longest, tidyFaults, tightened, type Baseline } from './ratchet';
