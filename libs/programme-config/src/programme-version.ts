import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammePart, ProgrammeValues } from './programme-values';

/** Who decides: the OEM for all, a region or a dealer over it. In the order of precedence. */
export const PROGRAMME_LEVELS = ['OEM', 'REGION', 'DEALER'] as const;
export type ProgrammeLevel = (typeof PROGRAMME_LEVELS)[number];

/** One decision about numbers, in force from a business day on until the same level's next one (rulebook CONV-3). */
export interface ProgrammeVersion {
  /** Named in every explanation: `default@1`, `SH01@3`. */
  readonly id: string;
  readonly level: ProgrammeLevel;
  /** The region's or dealer's id; null for the OEM. */
  readonly scopeId: string | null;
  readonly effectiveFrom: LocalDate;
  readonly values: ProgrammePart;
}

/** The numbers of one dealer on one business day, and the versions they come from (`default@1+SH01@3`). */
export interface Programme {
  readonly version: string;
  readonly values: ProgrammeValues;
}

/** Whose numbers are asked for. */
export interface ProgrammeScope {
  readonly regionId: string;
  readonly dealerId: string;
}
