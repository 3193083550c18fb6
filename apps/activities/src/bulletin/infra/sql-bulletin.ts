import type { Tx } from '@autoclub/persistence';
import { keysetPage } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Bulletin } from '../application/ports';
import { BulletinItemEntity } from './bulletin-item.entity';

const NEWEST_FIRST = { columns: ['submitted_at', 'id'], newestFirst: true };

/** The table `bulletin_item` inside one transaction. */
export function sqlBulletin(tx: Tx): Bulletin {
  return {
    async lock(dealerId, id) {
      const lock = { mode: 'pessimistic_write' as const };
      return (await tx.findOne(BulletinItemEntity, { where: { dealerId, id }, lock })) ?? undefined;
    },
    async save(item) {
      await tx.upsert(BulletinItemEntity, { ...item, photoUrls: [...item.photoUrls] }, ['dealerId', 'id']);
    },
    async hasActivity(dealerId, activityId) {
      const rows: unknown[] = await tx.query('select 1 from activity where dealer_id = $1 and id = $2', [
        dealerId,
        activityId,
      ]);
      return rows.length > 0;
    },
    byIds: (ids) => tx.find(BulletinItemEntity, { where: { id: In([...ids]) } }),
    list(states, part) {
      const query = tx
        .createQueryBuilder(BulletinItemEntity, 'item')
        .where('item.state in (:...states)', { states: [...states] });
      return keysetPage(query, NEWEST_FIRST, part).getMany();
    },
  };
}
