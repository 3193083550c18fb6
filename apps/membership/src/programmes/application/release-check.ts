import type { Bilingual, LocalDate } from '@autoclub/domain-kit';
import { partFaults, programmeBook, wholeFaults, type ProgrammeVersion } from '@autoclub/programme-config';
import type { PlacedFault } from '../domain/refusals';
import { versionOf, type Release } from '../domain/release';

/** A dealer that a release can reach. */
export interface ReachedDealer {
  readonly dealerId: string;
  readonly regionId: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** How many faults are named at once; a broken list would show at every dealer. */
const MOST_FAULTS = 20;

const EVERYWHERE: Bilingual = { zh: '全部经销商', en: 'every dealer' };

/**
 * What is wrong with a release among the others (rulebook CONV-7). The numbers that result are judged, at every dealer
 * it reaches and on its first day as well as on that of every later release, since a part alone can be right and the
 * whole wrong. Each fault is named once, at the first dealer where it shows.
 */
export function releaseFaults(
  release: Release,
  versions: readonly ProgrammeVersion[],
  dealers: readonly ReachedDealer[],
): PlacedFault[] {
  const own = partFaults(release.values);
  const day = release.effectiveOn;
  if (own.length > 0) return own.slice(0, MOST_FAULTS).map((fault) => ({ ...fault, where: EVERYWHERE, day }));
  const all = [...versions, versionOf(release)];
  const book = programmeBook(all);
  const judged = new Set<string>();
  const faults = new Map<string, PlacedFault>();
  const scopes = dealers.length > 0 ? dealers : [nobody(release)];
  for (const dealer of scopes)
    for (const on of daysOf(all, day)) {
      const { version, values } = book.inForce(dealer, on);
      if (judged.has(version)) continue;
      judged.add(version);
      for (const fault of wholeFaults(values)) {
        const key = `${fault.code} ${fault.path}`;
        const where = dealers.length > 0 ? { zh: dealer.nameZh, en: dealer.nameEn } : EVERYWHERE;
        if (!faults.has(key)) faults.set(key, { ...fault, where, day: on });
      }
    }
  return [...faults.values()].slice(0, MOST_FAULTS);
}

/** A release for a level that has no dealer yet is judged as if it had one. */
function nobody({ scope, scopeId }: Release): ReachedDealer {
  const regionId = scope === 'REGION' ? (scopeId ?? '') : '';
  return { dealerId: scope === 'DEALER' ? (scopeId ?? '') : '', regionId, nameZh: '', nameEn: '' };
}

function daysOf(versions: readonly ProgrammeVersion[], first: LocalDate): LocalDate[] {
  const days = versions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > first);
  return [first, ...new Set(days)].sort();
}
