import type { TenantScope } from '@autoclub/identity';
import type { Database } from '@autoclub/persistence';
import { listPerOwner } from '../../network';
import type { ByOwner, ListPart, OwnedList, Row } from '../../network';
import type { ActivityFilter, ActivityReader } from '../application/activity-reader';
import type { Registration } from '../domain/registration';
import { activityOf, registrationOf } from './rows';

const REGISTRATIONS: Record<'activity' | 'membership', OwnedList> = {
  activity: {
    table: 'activity_registration',
    owner: 'activity_id',
    time: 'registered_at',
    newestFirst: false,
  },
  membership: {
    table: 'activity_registration',
    owner: 'membership_id',
    time: 'registered_at',
    newestFirst: false,
  },
};

/** Reads in PostgreSQL; each in a transaction that carries the caller's tenant (rulebook PLT-02). */
export class SqlActivityReader implements ActivityReader {
  constructor(private readonly database: Database) {}

  async activities(scope: TenantScope, ids: readonly string[]) {
    return (await this.rows(scope, 'select * from activity where id = any($1)', [ids])).map(activityOf);
  }

  async activityList(scope: TenantScope, { states }: ActivityFilter, part: ListPart) {
    const list = {
      table: 'activity',
      owner: '$7::text',
      time: 'starts_at',
      newestFirst: true,
      only: '($6::text[] is null or state = any($6))',
    };
    const { sql, parameters } = listPerOwner(list, part);
    return (await this.rows(scope, sql, [['all'], ...parameters, states, 'all'])).map(activityOf);
  }

  async registrations(scope: TenantScope, ids: readonly string[]) {
    const sql = 'select * from activity_registration where id = any($1)';
    return (await this.rows(scope, sql, [ids])).map(registrationOf);
  }

  async registrationsOf(
    scope: TenantScope,
    owner: 'activity' | 'membership',
    ids: readonly string[],
    part: ListPart,
  ): Promise<ByOwner<Registration>> {
    const list = REGISTRATIONS[owner];
    const { sql, parameters } = listPerOwner(list, part);
    const owned = new Map<string, Registration[]>(ids.map((id) => [id, []]));
    for (const row of await this.rows(scope, sql, [ids, ...parameters]))
      owned.get(row[list.owner] as string)?.push(registrationOf(row));
    return owned;
  }

  async waitingCounts(scope: TenantScope, activityIds: readonly string[]) {
    const rows = await this.rows(
      scope,
      `select activity_id as id, count(*)::int as count from activity_registration
        where activity_id = any($1) and state = 'WAITING' group by activity_id`,
      [activityIds],
    );
    return new Map(rows.map((row) => [row['id'] as string, row['count'] as number]));
  }

  private rows(scope: TenantScope, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction(scope, (tx) => tx.query(sql, [...parameters]));
  }
}
