import { isLocalDate } from '@autoclub/domain-kit';
import { z } from 'zod';
import { releasedPart } from './programme-values';
import type { ProgrammeLevel, ProgrammeVersion } from './programme-version';

/** A release as it is published and stored: a decision of the OEM, a region or a dealer about numbers. */
export interface ProgrammeRelease {
  readonly versionId: string;
  readonly scope: ProgrammeLevel;
  readonly scopeId: string | null;
  readonly effectiveOn: string;
  readonly values: unknown;
}

/**
 * The version a release adds. It was checked as a whole by who published it; here each value is checked again, and
 * what this service does not know yet is left out. Throws on a value out of its range.
 */
export function releasedVersion(release: ProgrammeRelease): ProgrammeVersion {
  const { versionId, scope, scopeId, effectiveOn, values } = release;
  const parsed = releasedPart.safeParse(values);
  if (!parsed.success)
    throw new RangeError(`The release ${versionId} is not usable: ${z.prettifyError(parsed.error)}`);
  if (!isLocalDate(effectiveOn)) throw new RangeError(`The release ${versionId} has no first day.`);
  if ((scope === 'OEM') !== (scopeId === null))
    throw new RangeError(`The release ${versionId} is for ${scope} and names ${scopeId ?? 'nobody'}.`);
  return { id: versionId, level: scope, scopeId, effectiveFrom: effectiveOn, values: parsed.data };
}
