export { command, type Command, type CommandResult, type RunCommand, type Worked } from './command';
export type { Fact } from './fact';
export { fakeCaller, FakeUnitOfWork } from './fake-unit-of-work';
export { importRows, type RowsImport, type RunImport } from './import-rows/import-rows';
export { columnsBy, judgeRows, type RowSteps, type RowVerdict } from './import-rows/judge-rows';
export type { Chunk, ImportAnswer, RowAnswer, RowError, RowOutcome } from './import-rows/row-answer';
export { preview, type Preview, type RunPreview } from './preview';
export type { AnyCaller, Caller, Commanding, PlatformCaller, Reader } from './reader';
export type { CommandCall, Done, Executed, UnitOfWork } from './unit-of-work';
