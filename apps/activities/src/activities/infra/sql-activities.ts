import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Activities } from '../application/ports';
import { ActivityEntity } from './activity.entity';

const LIST = { table: 'activity', order: { columns: ['starts_at', 'id'], newestFirst: true } };

/** The table `activity` inside one transaction. */
export function sqlActivities(tx: Tx): Activities {
  return {
    async lock(dealerId, id) {
      const lock = { mode: 'pessimistic_write' as const };
      return (await tx.findOne(ActivityEntity, { where: { dealerId, id }, lock })) ?? undefined;
    },
    async save(activity) {
      await tx.upsert(ActivityEntity, activity, ['dealerId', 'id']);
    },
    byIds: (ids) => tx.find(ActivityEntity, { where: { id: In([...ids]) } }),
    async list({ states }, part) {
      const only = states ? { only: { sql: 'listed.state = any($1)', parameters: [states] } } : {};
      const { sql, parameters } = pageOfList({ ...LIST, ...only }, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<ActivityEntity>);
    },
  };
}
