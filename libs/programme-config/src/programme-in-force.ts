import type { LocalDate } from '@autoclub/domain-kit';
import { defaultValues, type ProgrammePart, type ProgrammeValues } from './programme-values';
import { PROGRAMME_LEVELS } from './programme-version';
import type { Programme, ProgrammeLevel, ProgrammeScope, ProgrammeVersion } from './programme-version';

/**
 * The numbers that judge a fact of a business day: the OEM's version of that day, overridden by the region's, then by
 * the dealer's (rulebook CONV-3); what none of them says is the committed default. Within a level the latest effective
 * date not after the day wins, so a later change never touches an earlier fact (rulebook CONV-6); of two versions with
 * one start the later listed corrects the earlier. Throws when no OEM version covers the day: versions are checked on
 * loading.
 */
export function programmeInForce(
  versions: readonly ProgrammeVersion[],
  scope: ProgrammeScope,
  on: LocalDate,
): Programme {
  return programmeBook(versions).inForce(scope, on);
}

/** The numbers of every dealer on every day, by one set of versions. */
export interface ProgrammeBook {
  inForce(scope: ProgrammeScope, on: LocalDate): Programme;
  /** The versions that make it, in the order of precedence: a later one overrides those before it. */
  layers(scope: ProgrammeScope, on: LocalDate): readonly ProgrammeVersion[];
  /** Every version the book knows, for what does not depend on a day, such as the names of benefits. */
  versions(): readonly ProgrammeVersion[];
}

/** A book to which a release adds versions while the service runs. */
export interface GrowingProgrammeBook extends ProgrammeBook {
  replaceVersions(versions: readonly ProgrammeVersion[]): void;
}

/** A book that remembers each combination of versions it has resolved. */
export function programmeBook(versions: readonly ProgrammeVersion[]): GrowingProgrammeBook {
  let known = indexed(versions);
  return {
    inForce: (scope, on) => resolved(known, scope, on),
    layers: (scope, on) => layersOf(known, scope, on),
    versions: () => known.versions,
    replaceVersions: (newest) => {
      known = indexed(newest);
    },
  };
}

interface IndexedVersions {
  readonly versions: readonly ProgrammeVersion[];
  /** The versions of each level and scope, the latest first. */
  readonly byScope: ReadonlyMap<string, readonly ProgrammeVersion[]>;
  readonly resolved: Map<string, Programme>;
}

function indexed(versions: readonly ProgrammeVersion[]): IndexedVersions {
  const byScope = new Map<string, ProgrammeVersion[]>();
  for (const version of versions) {
    const key = scopeKey(version.level, version.scopeId);
    byScope.set(key, [version, ...(byScope.get(key) ?? [])]);
  }
  for (const each of byScope.values())
    each.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0));
  return { versions, byScope, resolved: new Map() };
}

function layersOf({ byScope }: IndexedVersions, scope: ProgrammeScope, on: LocalDate): ProgrammeVersion[] {
  return PROGRAMME_LEVELS.flatMap(
    (level) =>
      byScope
        .get(scopeKey(level, scopeIdOf(level, scope)))
        ?.find(({ effectiveFrom }) => effectiveFrom <= on) ?? [],
  );
}

function resolved(versions: IndexedVersions, scope: ProgrammeScope, on: LocalDate): Programme {
  const layers = layersOf(versions, scope, on);
  const { resolved: memory } = versions;
  if (layers[0]?.level !== 'OEM') throw new RangeError(`No OEM programme is in force on ${on}.`);
  const name = layers.map(({ id }) => id).join('+');
  const programme = memory.get(name) ?? {
    version: name,
    values: merge([defaultValues, ...layers.map(({ values }) => values)]),
  };
  memory.set(name, programme);
  return programme;
}

function scopeKey(level: ProgrammeLevel, scopeId: string | null): string {
  return `${level} ${scopeId ?? ''}`;
}

function scopeIdOf(level: ProgrammeLevel, scope: ProgrammeScope): string | null {
  if (level === 'OEM') return null;
  return level === 'REGION' ? scope.regionId : scope.dealerId;
}

function merge(parts: readonly ProgrammePart[]): ProgrammeValues {
  const whole: Record<string, object> = {};
  for (const part of parts) {
    for (const [section, values] of Object.entries(part)) whole[section] = { ...whole[section], ...values };
  }
  return whole as unknown as ProgrammeValues;
}
