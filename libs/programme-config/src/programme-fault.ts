import type { Bilingual } from '@autoclub/domain-kit';

/** What can be wrong with the numbers of a programme (rulebook CONV-7). */
export type ProgrammeFaultCode =
  | 'PARAMETER_UNKNOWN'
  | 'VALUE_INVALID'
  | 'TIER_GAP'
  | 'TIER_OVERLAP'
  | 'TIER_UNREACHABLE'
  | 'PATHS_CONTRADICT';

/** A fault, where it stands and what it is in both languages; the sentences end without a full stop. */
export interface ProgrammeFault {
  readonly code: ProgrammeFaultCode;
  /** Such as `membership.tiers.SILVER.pointsThreshold`. */
  readonly path: string;
  readonly sentence: Bilingual;
}

export function fault(code: ProgrammeFaultCode, path: string, zh: string, en: string): ProgrammeFault {
  return { code, path, sentence: { zh, en } };
}
