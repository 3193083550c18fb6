import { pageOfList, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { GroupFigures, ReleaseReading, ReleaseView } from '../application/ports';

const COLUMNS = `
  r.release_id as "releaseId", r.scope, r.scope_id as "scopeId", r.version_id as "versionId",
  r.effective_on as "effectiveOn", r.step, r.template, r.values, r.note, r.pilot_of as "pilotOf",
  r.announced_on as "announcedOn", r.announced_by_id as "announcedById",
  r.affected_members_count as "affectedMembersCount", r.version,
  (select min(n.effective_on) from release n
    where n.step = 'ANNOUNCED' and n.scope = r.scope and n.scope_id is not distinct from r.scope_id
      and n.effective_on > r.effective_on) as "replacedOn"`;

/** One's own releases, and what was announced by the levels above; a wider office sees those of its dealers. */
const visible = (r: string): string => `
  ($1 = 'everything'
   or ${r}.scope = 'DEALER' and ${r}.scope_id = $2
   or ${r}.scope = 'REGION' and ${r}.scope_id = $3
   or ${r}.step = 'ANNOUNCED' and (${r}.scope = 'OEM'
      or ${r}.scope = 'REGION' and ${r}.scope_id = (select d.region_id from dealer d where d.dealer_id = $2)
      or ${r}.scope = 'DEALER' and ${r}.scope_id in (select d.dealer_id from dealer d where d.region_id = $3)))`;

const FIGURES = `
  select cardinality($1::text[]) as "dealersCount",
         (select count(*)::int from membership where dealer_id = any($1) and status = 'ACTIVE') as "membersCount",
         (select count(*)::int from membership where dealer_id = any($1) and activated_on >= $2) as "joinedCount",
         (select count(*)::int from tier_change where dealer_id = any($1) and changed_on >= $2
             and from_tier <> to_tier and not 'CORRECTION' = any(causes)) as "upgradedCount"`;

/** What the graph reads of releases in PostgreSQL. */
export function releaseReading(database: Database): ReleaseReading {
  const query = (reader: Reader, sql: string, parameters: readonly unknown[]): Promise<ReleaseView[]> =>
    database.read(reader.scope, (tx: Tx) => tx.query(sql, [...viewer(reader), ...parameters]));
  return {
    releases: (reader, ids) =>
      query(reader, `select ${COLUMNS} from release r where ${visible('r')} and r.release_id = any($4)`, [
        [...ids],
      ]),
    pilotsOf: (reader, ids) =>
      query(
        reader,
        `select ${COLUMNS} from release r where ${visible('r')} and r.pilot_of = any($4) order by r.release_id`,
        [[...ids]],
      ),
    async releasePage(reader, part) {
      const only = { sql: visible('listed'), parameters: viewer(reader) };
      const order = { columns: ['release_id'], newestFirst: true };
      const { sql, parameters } = pageOfList({ table: 'release', order, only }, part);
      return database.read(reader.scope, (tx) =>
        tx.query(`with r as (${sql}) select ${COLUMNS} from r`, [...parameters]),
      );
    },
    async figuresOf(reader, dealerIds, since) {
      const [row]: GroupFigures[] = await database.read(reader.scope, (tx) =>
        tx.query(FIGURES, [[...dealerIds], since]),
      );
      if (!row) throw new Error('A count came to no row.');
      return row;
    },
  };
}

function viewer({ scope }: Reader): readonly [string, string, string] {
  const dealerId = scope.kind === 'dealer' ? scope.dealerId : '';
  const regionId = scope.kind === 'region' ? scope.regionId : '';
  return [scope.kind, dealerId, regionId];
}
