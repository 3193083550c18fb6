import {
  accepted,
  defineRefusals,
  groupBy,
  refused,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command, type AnyCaller, type Fact } from '@autoclub/use-cases';
import { announcementRefusals, releaseRefusals } from '../domain/refusals';
import { merged, type Release } from '../domain/release';
import { ownValues } from './own-values';
import { announcedRefusals, announcedRelease } from './announce-release';
import { soundRefusals, soundRelease } from './check-release';
import { releaseFact } from './facts';
import type { DealerRecord, ProgrammesPorts } from './ports';
import { dealersOf, mayDecide, versionsOf } from './release-context';

const refusals = defineRefusals({
  ...releaseRefusals.texts,
  ...soundRefusals.texts,
  ...announcedRefusals.texts,
  ...announcementRefusals.pick('RELEASE_NOT_CHECKED', 'RELEASE_ANNOUNCED'),
  PILOT_NEEDS_DEALERS: { zh: '请指明试点经销商。', en: 'Name the dealers that try it out.' },
  PILOT_TOO_WIDE: {
    zh: '{region}最多 {most} 家店试点。',
    en: 'In {region} at most {most} dealers try a release out.',
  },
  PILOT_OF_ONE_DEALER: {
    zh: '经销商自己的方案无需试点。',
    en: "What is one dealer's own needs no pilot.",
  },
});
type PilotRefusal = RefusalOf<typeof refusals>;

export interface PilotToStart {
  readonly releaseId: string;
  readonly dealerIds: readonly string[];
  /** The first day of the pilot; that of the release may be later, and be moved. */
  readonly effectiveOn: LocalDate;
}

/**
 * Tries a checked release of the OEM or a region out at a few dealers, two in a region at most (rulebook CONV-7): each
 * gets its numbers over its own, announced as every other change.
 */
export const pilotRelease = command<ProgrammesPorts, AnyCaller>()({
  name: 'programmeReleasePilot',
  refusals,
  async work(ports, { releaseId, dealerIds, effectiveOn }: PilotToStart, caller) {
    await ports.releases.awaitTurn();
    const release = await ports.releases.release(releaseId);
    if (!release || !mayDecide(caller, release))
      return refused(refusals.no('RELEASE_NOT_FOUND', ['releaseId']));
    const fault = stepFault(release);
    if (fault) return refused(fault);
    const reached = new Map((await dealersOf(ports, release)).map((dealer) => [dealer.dealerId, dealer]));
    const pilots = [...new Set(dealerIds)].flatMap((id) => reached.get(id) ?? []);
    if (dealerIds.length === 0) return refused(refusals.no('PILOT_NEEDS_DEALERS', ['dealerIds']));
    if (pilots.length < new Set(dealerIds).size)
      return refused(refusals.no('DEALER_NOT_FOUND', ['dealerIds']));
    const wide = await tooWide(ports, pilots);
    if (wide) return refused(wide);
    const facts: Fact[] = [];
    for (const dealer of pilots) {
      const started = await startedAt(ports, { ...release, effectiveOn }, dealer, caller);
      if (!started.ok) return started;
      facts.push(releaseFact(started.value, [dealer]));
    }
    return accepted({ answer: { releaseId }, facts });
  },
});

function stepFault({ scope, step }: Release): PilotRefusal | undefined {
  if (scope === 'DEALER') return refusals.no('PILOT_OF_ONE_DEALER', ['releaseId']);
  if (step === 'CHECKED') return undefined;
  return refusals.no(step === 'DRAFT' ? 'RELEASE_NOT_CHECKED' : 'RELEASE_ANNOUNCED', ['releaseId']);
}

async function tooWide(
  { network, committed }: ProgrammesPorts,
  pilots: readonly DealerRecord[],
): Promise<PilotRefusal | undefined> {
  const [oem] = committed();
  const most = oem?.values.membership?.pilotDealersPerRegion ?? 0;
  for (const [regionId, dealers] of groupBy(pilots, (dealer) => dealer.regionId)) {
    if (dealers.length <= most) continue;
    const region = await network.region(regionId);
    const name = { zh: region?.nameZh ?? '', en: region?.nameEn ?? '' };
    return refusals.no('PILOT_TOO_WIDE', ['dealerIds'], { region: name, most });
  }
  return undefined;
}

async function startedAt(ports: ProgrammesPorts, base: Release, dealer: DealerRecord, caller: AnyCaller) {
  const scope = { scope: 'DEALER', scopeId: dealer.dealerId } as const;
  const versions = await versionsOf(ports);
  const number = (await ports.releases.countOf(scope)) + 1;
  const pilot: Release = {
    ...base,
    ...scope,
    releaseId: ports.ids('prl'),
    versionId: `${dealer.code}@${number}`,
    step: 'CHECKED',
    values: merged(ownValues(versions, scope, base.effectiveOn), base.values),
    pilotOf: base.releaseId,
    version: 0,
  };
  const sound = await soundRelease(ports, pilot, caller);
  return sound.ok ? announcedRelease(ports, sound.value, caller) : sound;
}
