export { namesOf, type CodeNames } from './code-names';
export * from './change-days';
export * from './default-programme';
export * from './load-programmes';
export { labelledValues, type LabelledValue } from './parameters/labelled-values';
export type { ProgrammeParameter } from './parameters/parameter';
export { type Unit, UNITS } from './parameters/unit';
export * from './programme-in-force';
export * from './programme-version';
export { parameters, programmePart } from './programme-values';
export type {
  EntitlementDefinition,
  ProgrammePart,
  ProgrammeValues,
  TierDefinition,
} from './programme-values';
export * from './released-version';
export type { ProgrammeFault, ProgrammeFaultCode } from './programme-fault';
export * from './templates';
export { tierFaults } from './tier-faults';
export { NEWS_DAYS } from './values/activities/reminders.values';
export { partFaults, versionFaults, wholeFaults } from './version-faults';
