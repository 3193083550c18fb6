import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammePart, ProgrammeValues } from './programme-values';
import { PROGRAMME_LEVELS } from './programme-version';
import type { Programme, ProgrammeLevel, ProgrammeScope, ProgrammeVersion } from './programme-version';

/**
 * The numbers that judge a fact of a business day: the OEM's version of that day, overridden by the region's, then by
 * the dealer's (rulebook CONV-3). Within a level the latest effective date not after the day wins, so a later change
 * never touches an earlier fact (rulebook CONV-6). Throws when no OEM version covers the day: versions are checked on
 * loading.
 */
export function programmeInForce(
  versions: readonly ProgrammeVersion[],
  scope: ProgrammeScope,
  on: LocalDate,
): Programme {
  const layers = PROGRAMME_LEVELS.flatMap(
    (level) => inForce(versions, level, scopeIdOf(level, scope), on) ?? [],
  );
  if (layers[0]?.level !== 'OEM') throw new RangeError(`No OEM programme is in force on ${on}.`);
  return {
    version: layers.map((layer) => layer.id).join('+'),
    values: merge(layers.map((layer) => layer.values)),
  };
}

/** Answers {@link programmeInForce} for one set of versions, remembering each combination it has resolved. */
export interface ProgrammeBook {
  inForce(scope: ProgrammeScope, on: LocalDate): Programme;
}

export function programmeBook(versions: readonly ProgrammeVersion[]): ProgrammeBook {
  const resolved = new Map<string, Programme>();
  return {
    inForce(scope, on) {
      const layers = PROGRAMME_LEVELS.map(
        (level) => inForce(versions, level, scopeIdOf(level, scope), on)?.id ?? '',
      );
      const key = layers.join('\n');
      const known = resolved.get(key) ?? programmeInForce(versions, scope, on);
      resolved.set(key, known);
      return known;
    },
  };
}

function scopeIdOf(level: ProgrammeLevel, scope: ProgrammeScope): string | null {
  if (level === 'OEM') return null;
  return level === 'REGION' ? scope.regionId : scope.dealerId;
}

function inForce(
  versions: readonly ProgrammeVersion[],
  level: ProgrammeLevel,
  scopeId: string | null,
  on: LocalDate,
): ProgrammeVersion | undefined {
  let latest: ProgrammeVersion | undefined;
  for (const version of versions) {
    if (version.level !== level || version.scopeId !== scopeId || version.effectiveFrom > on) continue;
    if (!latest || version.effectiveFrom > latest.effectiveFrom) latest = version;
  }
  return latest;
}

function merge(parts: readonly ProgrammePart[]): ProgrammeValues {
  const whole: Record<string, object> = {};
  for (const part of parts) {
    for (const [section, values] of Object.entries(part)) whole[section] = { ...whole[section], ...values };
  }
  return whole as unknown as ProgrammeValues;
}
