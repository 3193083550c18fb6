export { circleFaults, circlesOf } from './circles';
export { foldersOf, LIMITS, measuresOf, type Measure, type MeasureKind, type SourceFile } from './measures';
export { longest, tidyFaults, tightened, type Baseline } from './ratchet';
