import { accepted, defineRefusals, refused, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { command, type AnyCaller } from '@autoclub/use-cases';
import {
  announcementRefusals,
  dayRefusals,
  faultRefusals,
  faultsAsRefusals,
  releaseRefusals,
} from '../domain/refusals';
import type { Release } from '../domain/release';
import { releaseFaults } from './release-check';
import type { DealerRecord, ProgrammesPorts } from './ports';
import { dealersOf, mayDecide, todayOf, versionsOf } from './release-context';

const refusals = defineRefusals({
  ...releaseRefusals.pick('RELEASE_NOT_FOUND'),
  ...dayRefusals.texts,
  ...faultRefusals.texts,
  ...announcementRefusals.pick('RELEASE_ANNOUNCED'),
});
export const soundRefusals = defineRefusals({ ...dayRefusals.texts, ...faultRefusals.texts });

/** A release among the others, with whom it reaches. */
export interface ReleaseInContext {
  readonly release: Release;
  readonly versions: readonly ProgrammeVersion[];
  readonly dealers: readonly DealerRecord[];
}

/** Checks a draft: nothing of its scope begins later, its day is to come, and no number leaves a gap (rulebook CONV-7). */
export const checkRelease = command<ProgrammesPorts, AnyCaller>()({
  name: 'programmeReleaseCheck',
  refusals,
  async work(ports, { releaseId }: { readonly releaseId: string }, caller) {
    await ports.releases.awaitTurn();
    const release = await ports.releases.release(releaseId);
    if (!release || !mayDecide(caller, release))
      return refused(refusals.no('RELEASE_NOT_FOUND', ['releaseId']));
    if (release.step === 'ANNOUNCED') return refused(refusals.no('RELEASE_ANNOUNCED', ['releaseId']));
    const sound = await soundRelease(ports, release, caller);
    if (!sound.ok) return sound;
    const checked: Release = { ...release, step: 'CHECKED', version: release.version + 1 };
    await ports.releases.save(checked, { at: caller.now, traceId: caller.traceId });
    return accepted({ answer: { releaseId } });
  },
});

/** The release with everything it is judged by; or what is wrong with it today. */
export async function soundRelease(
  ports: ProgrammesPorts,
  release: Release,
  caller: AnyCaller,
): Promise<Outcome<ReleaseInContext, RefusalOf<typeof soundRefusals>>> {
  const [versions, dealers] = [await versionsOf(ports), await dealersOf(ports, release)];
  const today = todayOf(caller, release.scope, dealers);
  const { effectiveOn: day } = release;
  if (day <= today) return refused(soundRefusals.no('EFFECTIVE_IN_PAST', ['releaseId'], { day, today }));
  const later = laterOf(release, versions);
  if (later) {
    const facts = { day: later.effectiveFrom, versionId: later.id };
    return refused(soundRefusals.no('RELEASE_OVERLAPS', ['releaseId'], facts));
  }
  const faults = faultsAsRefusals(releaseFaults(release, versions, dealers));
  return faults.length > 0 ? refused(...faults) : accepted({ release, versions, dealers });
}

/** Another version of the same scope that begins on the day or after it. */
function laterOf(
  { scope, scopeId, versionId, effectiveOn }: Release,
  versions: readonly ProgrammeVersion[],
): ProgrammeVersion | undefined {
  return versions.find(
    (each) =>
      each.level === scope &&
      each.scopeId === scopeId &&
      each.id !== versionId &&
      each.effectiveFrom >= effectiveOn,
  );
}
