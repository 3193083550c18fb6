import type { LocalDate } from '@autoclub/domain-kit';
import { defaultProgramme, type ProgrammePart, type ProgrammeVersion } from '@autoclub/programme-config';
import type { Release } from '../domain/release';

/** What a level decides on a day: the values of its newest version that has begun; the default lies below all. */
export function ownValues(
  versions: readonly ProgrammeVersion[],
  { scope, scopeId }: Pick<Release, 'scope' | 'scopeId'>,
  day: LocalDate,
): ProgrammePart {
  const own = versions.filter(
    ({ id, level, scopeId: of, effectiveFrom }) =>
      id !== defaultProgramme.id && level === scope && of === scopeId && effectiveFrom <= day,
  );
  return (
    own.reduce<ProgrammeVersion | undefined>(
      (newest, each) => (newest && newest.effectiveFrom > each.effectiveFrom ? newest : each),
      undefined,
    )?.values ?? {}
  );
}
