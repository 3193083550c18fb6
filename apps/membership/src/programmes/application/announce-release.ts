import {
  accepted,
  addDays,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { programmeBook, type ProgrammeVersion } from '@autoclub/programme-config';
import { command, type AnyCaller, type Fact } from '@autoclub/use-cases';
import { announcementRefusals, releaseRefusals } from '../domain/refusals';
import { type Release } from '../domain/release';
import { ownValues } from './own-values';
import { soundRefusals, soundRelease, type ReleaseInContext } from './check-release';
import { releaseFact } from './facts';
import type { ProgrammesPorts } from './ports';
import { dealersTouched, mayDecide, todayOf } from './release-context';

const refusals = defineRefusals({
  ...releaseRefusals.pick('RELEASE_NOT_FOUND'),
  ...soundRefusals.texts,
  ...announcementRefusals.texts,
});

/**
 * Announces a checked release: it is checked again, announced to the members it touches before it applies (rulebook
 * MEM-05), and published to every service, which judges by it from its first day on. Dealers that tried it out go back
 * to what they had, and get it with all others.
 */
export const announceRelease = command<ProgrammesPorts, AnyCaller>()({
  name: 'programmeReleaseAnnounce',
  refusals,
  async work(ports, { releaseId }: { readonly releaseId: string }, caller) {
    await ports.releases.awaitTurn();
    const release = await ports.releases.release(releaseId);
    if (!release || !mayDecide(caller, release))
      return refused(refusals.no('RELEASE_NOT_FOUND', ['releaseId']));
    if (release.step !== 'CHECKED') {
      const code = release.step === 'DRAFT' ? 'RELEASE_NOT_CHECKED' : 'RELEASE_ANNOUNCED';
      return refused(refusals.no(code, ['releaseId']));
    }
    const sound = await soundRelease(ports, release, caller);
    if (!sound.ok) return sound;
    const announced = await announcedRelease(ports, sound.value, caller);
    if (!announced.ok) return announced;
    const facts = [
      releaseFact(announced.value, sound.value.dealers),
      ...(await endPilots(ports, { ...sound.value, release: announced.value }, caller)),
    ];
    return accepted({ answer: { releaseId }, facts });
  },
});

export const announcedRefusals = defineRefusals(announcementRefusals.pick('ANNOUNCED_TOO_LATE'));

/** The release as announced today, with the number of members it touches; or that it comes too soon for them. */
export async function announcedRelease(
  ports: ProgrammesPorts,
  { release, versions, dealers }: ReleaseInContext,
  caller: AnyCaller,
): Promise<Outcome<Release, RefusalOf<typeof announcedRefusals>>> {
  const today = todayOf(caller, release.scope, dealers);
  const touched = dealersTouched(release, versions, dealers);
  const days = Math.max(0, ...touched.map((dealer) => noticeDays(versions, dealer, today)));
  const earliest = addDays(today, days);
  if (release.effectiveOn < earliest)
    return refused(announcedRefusals.no('ANNOUNCED_TOO_LATE', ['releaseId'], { days, earliest }));
  const affectedMembersCount = await ports.releases.membersAt(touched.map(({ dealerId }) => dealerId));
  const announced: Release = {
    ...release,
    step: 'ANNOUNCED',
    announcedOn: today,
    announcedById: caller.dealerId === null ? null : caller.staffMemberId,
    affectedMembersCount,
    version: release.version + 1,
  };
  await ports.releases.save(announced, { at: caller.now, traceId: caller.traceId });
  return accepted(announced);
}

function noticeDays(
  versions: readonly ProgrammeVersion[],
  dealer: { readonly regionId: string; readonly dealerId: string },
  today: LocalDate,
): number {
  return programmeBook(versions).inForce(dealer, today).values.membership.announcementDays;
}

/** Each dealer that tried the release out has its own numbers of before again from the day it is everyone's. */
async function endPilots(
  ports: ProgrammesPorts,
  { release, versions, dealers }: ReleaseInContext,
  caller: AnyCaller,
): Promise<Fact[]> {
  const { effectiveOn, releaseId, announcedOn, announcedById } = release;
  const all = await ports.releases.announced();
  const pilots = all.filter(({ pilotOf }) => pilotOf === releaseId);
  const facts: Fact[] = [];
  for (const pilot of pilots) {
    const isOver = all.some(
      (each) =>
        each.scopeId === pilot.scopeId && each.scope === 'DEALER' && each.effectiveOn > pilot.effectiveOn,
    );
    const dealer = dealers.filter(({ dealerId }) => dealerId === pilot.scopeId);
    if (isOver || dealer.length === 0) continue;
    const before = versions.filter(({ id }) => id !== pilot.versionId);
    const number = (await ports.releases.countOf(pilot)) + 1;
    const ended: Release = {
      ...pilot,
      releaseId: ports.ids('prl'),
      versionId: `${pilot.versionId.slice(0, pilot.versionId.lastIndexOf('@'))}@${number}`,
      effectiveOn,
      values: ownValues(before, pilot, effectiveOn),
      pilotOf: null,
      announcedOn,
      announcedById,
      affectedMembersCount: 0,
      version: 1,
    };
    await ports.releases.save(ended, { at: caller.now, traceId: caller.traceId });
    facts.push(releaseFact(ended, dealer));
  }
  return facts;
}
