import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeLevel, ProgrammePart, ProgrammeVersion } from '@autoclub/programme-config';

/** The zone of the days of the OEM and of a region, which have no dealer to ask (rulebook CONV-2). */
export const OEM_TIME_ZONE = 'Asia/Shanghai';

/** What is written, what was found right, and what was published. */
export const RELEASE_STEPS = ['DRAFT', 'CHECKED', 'ANNOUNCED'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

/** The steps, and what an announced release is on a day: still to come, in force, or replaced by a later one. */
export const RELEASE_STATUSES = [...RELEASE_STEPS, 'IN_FORCE', 'REPLACED'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** A decision of the OEM, a region or a dealer about its numbers, from the draft on (rulebook CONV-3, CONV-7). */
export interface Release {
  readonly releaseId: string;
  readonly scope: ProgrammeLevel;
  /** The region's or the dealer's id; null for the OEM. */
  readonly scopeId: string | null;
  /** Named in every explanation, such as `SH01@3`. */
  readonly versionId: string;
  readonly effectiveOn: LocalDate;
  readonly step: ReleaseStep;
  /** The template it was begun from; null when it goes on from what its level had. */
  readonly template: string | null;
  /** Everything this level decides from the day on: a release replaces the one before it on its level whole. */
  readonly values: ProgrammePart;
  readonly note: string;
  /** The release this one tries out at a dealer; null for every other. */
  readonly pilotOf: string | null;
  readonly announcedOn: LocalDate | null;
  /** The member of staff who announced it; null until then, and where an operator of the platform did. */
  readonly announcedById: string | null;
  /** How many running memberships it touches (rulebook MEM-05); null until it is announced. */
  readonly affectedMembersCount: number | null;
  /** Number of the last change; the sequence of its event. */
  readonly version: number;
}

/** What a release is on a day; `replacedOn` is the first day of the next one of its level. */
export function statusOn(
  { step, effectiveOn }: Pick<Release, 'step' | 'effectiveOn'>,
  replacedOn: LocalDate | null,
  day: LocalDate,
): ReleaseStatus {
  if (step !== 'ANNOUNCED' || effectiveOn > day) return step;
  return replacedOn !== null && replacedOn <= day ? 'REPLACED' : 'IN_FORCE';
}

export function versionOf({ versionId, scope, scopeId, effectiveOn, values }: Release): ProgrammeVersion {
  return { id: versionId, level: scope, scopeId, effectiveFrom: effectiveOn, values };
}

/** One part over another, name by name. */
export function merged(under: ProgrammePart, over: ProgrammePart): ProgrammePart {
  const sections = new Set([...Object.keys(under), ...Object.keys(over)]) as Set<keyof ProgrammePart>;
  return Object.fromEntries([...sections].map((name) => [name, { ...under[name], ...over[name] }]));
}
