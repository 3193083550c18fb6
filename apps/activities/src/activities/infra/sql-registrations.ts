import type { Tx } from '@autoclub/persistence';
import { fromColumns, pagesOfOwners } from '@autoclub/persistence';
import { In, Not } from 'typeorm';
import type { RegistrationOwner, Registrations, WaitingCount } from '../application/ports';
import { RegistrationEntity } from './registration.entity';

const OWNED = { table: 'activity_registration', order: { columns: ['registered_at', 'id'] } };
const OWNER: Record<RegistrationOwner, string> = { activity: 'activity_id', membership: 'membership_id' };

/** The table `activity_registration` inside one transaction. */
export function sqlRegistrations(tx: Tx): Registrations {
  return {
    async find(dealerId, id) {
      return (await tx.findOne(RegistrationEntity, { where: { dealerId, id } })) ?? undefined;
    },
    async ofCustomer({ dealerId, id: activityId }, customerId) {
      const where = { dealerId, activityId, customerId, state: Not('CANCELLED' as const) };
      return (await tx.findOne(RegistrationEntity, { where })) ?? undefined;
    },
    waiting({ dealerId, id: activityId }) {
      const where = { dealerId, activityId, state: 'WAITING' as const };
      return tx.find(RegistrationEntity, { where, order: { registeredAt: 'ASC', id: 'ASC' } });
    },
    async save(registrations) {
      await tx.upsert(RegistrationEntity, [...registrations], ['dealerId', 'id']);
    },
    byIds: (ids) => tx.find(RegistrationEntity, { where: { id: In([...ids]) } }),
    async ofOwners(owner, ids, part) {
      const { sql, parameters } = pagesOfOwners({ ...OWNED, owner: OWNER[owner] }, ids, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<RegistrationEntity>);
    },
    waitingCounts(activityIds): Promise<WaitingCount[]> {
      return tx.query(
        `select activity_id as "activityId", count(*)::int as count from activity_registration
          where activity_id = any($1) and state = 'WAITING' group by activity_id`,
        [activityIds],
      );
    },
  };
}
