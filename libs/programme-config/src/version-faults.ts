import { z } from 'zod';
import { programmeInForce } from './programme-in-force';
import { programmeValues } from './programme-values';
import type { ProgrammeVersion } from './programme-version';
import { tierFaults } from './tier-faults';

/**
 * What is wrong with a version among others, as sentences (rulebook CONV-7). It judges the numbers that result on the
 * version's first day, since a part alone can be right and the whole wrong.
 */
export function versionFaults(version: ProgrammeVersion, versions: readonly ProgrammeVersion[]): string[] {
  const scope = {
    regionId: version.level === 'REGION' ? (version.scopeId ?? '') : '',
    dealerId: version.level === 'DEALER' ? (version.scopeId ?? '') : '',
  };
  const { values } = programmeInForce(versions, scope, version.effectiveFrom);
  const whole = programmeValues.safeParse(values);
  if (!whole.success) return [`${version.id}: ${z.prettifyError(whole.error)}`];
  return tierFaults(values).map((fault) => `${version.id}: ${fault}`);
}

/** Versions that share an id or a start. */
export function collisions(versions: readonly ProgrammeVersion[]): string[] {
  const seen = new Set<string>();
  return versions.flatMap((version) => {
    const start = `${version.level} ${version.scopeId ?? ''} ${version.effectiveFrom}`;
    const twice = [version.id, start].filter((key) => seen.has(key));
    seen.add(version.id).add(start);
    return twice.map((key) => `Two versions share "${key}".`);
  });
}
