/** The kinds of work of the workshop (rulebook SVC-01); a settled order keeps that of its job. */
export const JOB_KINDS = [
  'PERIODIC_MAINTENANCE',
  'FIRST_CHECKS',
  'GENERAL_REPAIR',
  'BODY_AND_PAINT',
  'ACCIDENT',
  'WARRANTY_CLAIM',
  'FREE_INSPECTION',
  'PDS',
  'REWORK',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];
