import { readFileSync } from 'node:fs';
import { isLocalDate } from '@autoclub/domain-kit';
import { z } from 'zod';
import { defaultProgramme } from './default-programme';
import { programmePart } from './programme-values';
import { PROGRAMME_LEVELS } from './programme-version';
import type { ProgrammeVersion } from './programme-version';
import { collisions, versionFaults } from './version-faults';

const fileVersion = z.strictObject({
  id: z.string().min(1).max(64),
  level: z.enum(PROGRAMME_LEVELS),
  scopeId: z.string().nullable(),
  effectiveFrom: z.string().refine(isLocalDate, 'is not a calendar day YYYY-MM-DD'),
  values: programmePart,
});

/**
 * The versions a service begins with: the built-in default, then those of the operator's JSON file (a list of versions)
 * if one is named; releases that are published come on top. Throws one sentence per fault: a value out of its range, an
 * id or a start given twice, tiers that leave a gap, overlap or cannot be reached (rulebook CONV-7).
 */
export function loadProgrammes(file?: string): ProgrammeVersion[] {
  if (!file) return [defaultProgramme];
  const parsed = z.array(fileVersion).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new RangeError(`The programme file ${file} is not usable: ${z.prettifyError(parsed.error)}`);
  const versions: ProgrammeVersion[] = [defaultProgramme, ...(parsed.data as ProgrammeVersion[])];
  const faults = [
    ...collisions(versions),
    ...versions.flatMap((version) => versionFaults(version, versions)),
  ];
  if (faults.length > 0)
    throw new RangeError(`The programme file ${file} is not usable: ${faults.join(' ')}`);
  return versions;
}
