import { type DataOf, type DeliveredEvent, programmePublished } from '@autoclub/event-contracts';
import { type Database, everything, type Tx } from '@autoclub/persistence';
import { type ProgrammeVersion, releasedVersion } from '@autoclub/programme-config';

type Published = DeliveredEvent<DataOf<typeof programmePublished>>;

/** Keeps releases for good; one that is known already changes nothing. */
export async function keepReleases(tx: Tx, events: readonly Published[]): Promise<void> {
  const rows = events.map(({ data, sequence, time }) => ({
    programme_release_id: data.programmeReleaseId,
    version_id: data.versionId,
    scope: data.scope,
    scope_id: data.scopeId,
    effective_on: data.effectiveOn,
    release_values: data.values,
    published_at: time,
    sequence,
  }));
  await tx.query(
    `insert into programme_release
     select * from json_populate_recordset(null::programme_release, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** How many releases are kept; they are never changed or taken away, so the number says whether there is a new one. */
export async function countReleases(database: Database): Promise<number> {
  const [row] = await database.transaction(everything, (tx) =>
    tx.query<{ count: number }[]>('select count(*)::int as count from programme_release'),
  );
  return row?.count ?? 0;
}

/** The versions that the kept releases add, in the order of their publication: a later one corrects an earlier one. */
export async function releasedVersions(database: Database): Promise<ProgrammeVersion[]> {
  const rows = await database.transaction(everything, (tx) =>
    tx.query<Parameters<typeof releasedVersion>[0][]>(
      `select version_id as "versionId", scope, scope_id as "scopeId", effective_on as "effectiveOn",
              release_values as values
         from programme_release order by published_at, sequence, programme_release_id`,
    ),
  );
  return rows.map(releasedVersion);
}
