import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeLevel, ProgrammePart, ProgrammeVersion } from '@autoclub/programme-config';

/** A release that is not published: which numbers somebody would change, for whom (rulebook CONV-7, PTS-10). */
export interface Draft {
  readonly level: ProgrammeLevel;
  readonly scopeId: string | null;
  readonly values: ProgrammePart;
}

/** How a draft is named where a version is asked for. */
export const DRAFT_VERSION = 'draft';

/**
 * The versions as if the draft had been in force from a day on: it changes its numbers in the version of its own level
 * that held on the day and in each later one, and leaves what others have decided over it.
 */
export function withDraft(
  versions: readonly ProgrammeVersion[],
  { level, scopeId, values }: Draft,
  from: LocalDate,
): ProgrammeVersion[] {
  const isOwn = (version: ProgrammeVersion) => version.level === level && version.scopeId === scopeId;
  const before = versions.filter((version) => isOwn(version) && version.effectiveFrom <= from);
  const held = before.reduce<ProgrammeVersion | undefined>(
    (latest, each) => (latest && latest.effectiveFrom > each.effectiveFrom ? latest : each),
    undefined,
  );
  const drafted: ProgrammeVersion = {
    id: DRAFT_VERSION,
    level,
    scopeId,
    effectiveFrom: from,
    values: merged(held?.values ?? {}, values),
  };
  const others = versions.map((version) =>
    isOwn(version) && version.effectiveFrom > from
      ? { ...version, id: `${version.id}+${DRAFT_VERSION}`, values: merged(version.values, values) }
      : version,
  );
  return [...others, drafted];
}

function merged(part: ProgrammePart, over: ProgrammePart): ProgrammePart {
  const sections = new Set([...Object.keys(part), ...Object.keys(over)]) as Set<keyof ProgrammePart>;
  return Object.fromEntries(
    [...sections].map((section) => [section, { ...part[section], ...over[section] }]),
  );
}
