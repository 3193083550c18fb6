import { businessDayOf } from '@autoclub/domain-kit';
import { byId, byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import { presented, type NetworkLookups } from '../../network/graph';
import type { ReleaseReading, ReleaseView } from '../application/ports';
import { OEM_TIME_ZONE, statusOn } from '../domain/release';
import type { ProgrammeRelease } from './release.type';

/** Releases as the graph shows them; all that one step of an operation asks for is one statement. */
export class ReleaseLookups {
  constructor(
    readonly reading: ReleaseReading,
    private readonly network: NetworkLookups,
  ) {}

  async release(context: GraphContext, releaseId: string): Promise<ProgrammeRelease | null> {
    const { releases } = this.reading;
    const found = await byId<ReleaseView>(context, 'release', releases, (row) => row.releaseId).load(
      releaseId,
    );
    const today = await this.todayOf(found, context);
    return presented(found, (row) => presentRelease(row, today));
  }

  async pilotsOf(context: GraphContext, releaseId: string): Promise<ProgrammeRelease[]> {
    const { pilotsOf } = this.reading;
    const found = byOwner<ReleaseView>(context, 'pilotsOf', pilotsOf, (row) => row.pilotOf ?? '');
    const rows = await found.load(releaseId);
    return Promise.all(rows.map(async (row) => presentRelease(row, await this.todayOf(row, context))));
  }

  /** Today where the release counts: at its dealer, or in the zone of the OEM. */
  async todayOf(release: ReleaseView | null, context: GraphContext): Promise<string> {
    const id = release?.scope === 'DEALER' ? release.scopeId : null;
    const dealer = id === null ? null : await this.network.dealer(context, id);
    return businessDayOf(context.now(), dealer?.timeZone ?? OEM_TIME_ZONE);
  }
}

export function presentRelease(record: ReleaseView, today: string): ProgrammeRelease {
  const { releaseId, scope, scopeId, versionId, effectiveOn, template, note } = record;
  return {
    id: releaseId,
    level: scope,
    scopeId,
    versionId,
    effectiveOn,
    status: statusOn(record, record.replacedOn, today as typeof effectiveOn),
    template,
    note,
    announcedOn: record.announcedOn,
    affectedMembersCount: record.affectedMembersCount,
    record,
  };
}
