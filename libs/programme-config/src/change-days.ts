import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from './programme-in-force';
import type { ProgrammeScope, ProgrammeVersion } from './programme-version';

/**
 * The days up to and including one on which what is in force at a dealer may have changed, the newest first: the first
 * days of the versions of the OEM, its region and the dealer. The last is that of the first version of the OEM.
 */
export function changeDays(book: ProgrammeBook, scope: ProgrammeScope, day: LocalDate): LocalDate[] {
  const versions = book.versions().filter((version) => concerns(version, scope));
  const first = versions.filter(({ level }) => level === 'OEM').map(({ effectiveFrom }) => effectiveFrom);
  const begin = first.sort()[0];
  const days = new Set(versions.map(({ effectiveFrom }) => effectiveFrom));
  return [...days]
    .filter((each) => each <= day && begin !== undefined && each >= begin)
    .sort()
    .reverse();
}

function concerns({ level, scopeId }: ProgrammeVersion, { regionId, dealerId }: ProgrammeScope): boolean {
  if (level === 'OEM') return true;
  return scopeId === (level === 'REGION' ? regionId : dealerId);
}
