import { readFileSync } from 'node:fs';
import { isLocalDate } from '@autoclub/domain-kit';
import { z } from 'zod';
import { defaultProgramme } from './default-programme';
import { programmeInForce } from './programme-in-force';
import { programmePart, programmeValues } from './programme-values';
import { PROGRAMME_LEVELS } from './programme-version';
import type { ProgrammeVersion } from './programme-version';
import { tierFaults } from './tier-faults';

const fileVersion = z.strictObject({
  id: z.string().min(1).max(64),
  level: z.enum(PROGRAMME_LEVELS),
  scopeId: z.string().nullable(),
  effectiveFrom: z.string().refine(isLocalDate, 'is not a calendar day YYYY-MM-DD'),
  values: programmePart,
});

/**
 * The versions a service judges by: the built-in default, then those of the operator's JSON file (a list of versions)
 * if one is named. Throws one sentence per fault: a value out of its range, an id or a start given twice, tiers that
 * leave a gap, overlap or cannot be reached (rulebook CONV-7).
 */
export function loadProgrammes(file?: string): ProgrammeVersion[] {
  if (!file) return [defaultProgramme];
  const parsed = z.array(fileVersion).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new RangeError(`The programme file ${file} is not usable: ${z.prettifyError(parsed.error)}`);
  const versions: ProgrammeVersion[] = [defaultProgramme, ...(parsed.data as ProgrammeVersion[])];
  const faults = [...collisions(versions), ...versions.flatMap((version) => faultsOf(version, versions))];
  if (faults.length > 0)
    throw new RangeError(`The programme file ${file} is not usable: ${faults.join(' ')}`);
  return versions;
}

function collisions(versions: readonly ProgrammeVersion[]): string[] {
  const seen = new Set<string>();
  return versions.flatMap((version) => {
    const start = `${version.level} ${version.scopeId ?? ''} ${version.effectiveFrom}`;
    const twice = [version.id, start].filter((key) => seen.has(key));
    seen.add(version.id).add(start);
    return twice.map((key) => `Two versions share "${key}".`);
  });
}

/** Judges the numbers that result on the first day of a version, since a part alone can be right and the whole wrong. */
function faultsOf(version: ProgrammeVersion, versions: readonly ProgrammeVersion[]): string[] {
  const scope = {
    regionId: version.level === 'REGION' ? (version.scopeId ?? '') : '',
    dealerId: version.level === 'DEALER' ? (version.scopeId ?? '') : '',
  };
  const { values } = programmeInForce(versions, scope, version.effectiveFrom);
  const whole = programmeValues.safeParse(values);
  if (!whole.success) return [`${version.id}: ${z.prettifyError(whole.error)}`];
  return tierFaults(values).map((fault) => `${version.id}: ${fault}`);
}
