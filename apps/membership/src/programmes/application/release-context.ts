import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { programmeBook, type ProgrammeLevel, type ProgrammeVersion } from '@autoclub/programme-config';
import type { AnyCaller } from '@autoclub/use-cases';
import { OEM_TIME_ZONE, versionOf, type Release } from '../domain/release';
import { differences, touchesMembers } from './comparison';
import type { DealerRecord, ProgrammesPorts } from './ports';

/** Whom a release is for. */
export type Scoped = Pick<Release, 'scope' | 'scopeId'>;

/** A dealer decides for itself; an operator for the OEM, a region or a dealer. */
export function mayDecide({ dealerId }: AnyCaller, { scope, scopeId }: Scoped): boolean {
  return dealerId === null || (scope === 'DEALER' && scopeId === dealerId);
}

/** Whether caller and release can meet at all: another dealer's is not there (rulebook PLT-02). */
export function isReachable({ dealerId }: AnyCaller, { scope, scopeId }: Scoped): boolean {
  return dealerId === null || scope !== 'DEALER' || scopeId === dealerId;
}

/** The dealers a release reaches. */
export function dealersOf({ network }: ProgrammesPorts, scope: Scoped): Promise<DealerRecord[]> {
  return network.dealersIn(scope.scope, scope.scopeId);
}

/** The latest business day of those a release is for, so that it is in nobody's past. */
export function todayOf(
  { now }: AnyCaller,
  scope: ProgrammeLevel,
  dealers: readonly DealerRecord[],
): LocalDate {
  const zones = scope === 'DEALER' ? dealers.map(({ timeZone }) => timeZone) : [OEM_TIME_ZONE];
  const real = dealers.filter(({ isSandbox }) => scope === 'DEALER' || !isSandbox);
  const days = [...zones, ...real.map(({ timeZone }) => timeZone)].map((zone) => businessDayOf(now, zone));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** Every version that counts: the committed ones, and what was announced since. */
export async function versionsOf({ committed, releases }: ProgrammesPorts): Promise<ProgrammeVersion[]> {
  const announced = (await releases.announced()).map(versionOf);
  const ids = new Set(announced.map(({ id }) => id));
  return [...committed().filter(({ id }) => !ids.has(id)), ...announced];
}

/** The dealers whose members notice a release on its first day (rulebook MEM-05). */
export function dealersTouched(
  release: Release,
  versions: readonly ProgrammeVersion[],
  dealers: readonly DealerRecord[],
): DealerRecord[] {
  const [before, after] = [programmeBook(versions), programmeBook([...versions, versionOf(release)])];
  const known = new Map<string, boolean>();
  return dealers.filter((dealer) => {
    const [old, fresh] = [before, after].map((book) => book.inForce(dealer, release.effectiveOn));
    if (!old || !fresh) return false;
    const key = `${old.version} ${fresh.version}`;
    const touched = known.get(key) ?? touchesMembers(differences(old.values, fresh.values));
    known.set(key, touched);
    return touched;
  });
}
