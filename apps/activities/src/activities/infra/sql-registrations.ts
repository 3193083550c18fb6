import type { Statement, Tx } from '@autoclub/persistence';
import { fromColumns, pagesOfOwners } from '@autoclub/persistence';
import { In, Not } from 'typeorm';
import type { MembersRegistration, Registrations, WaitingCount } from '../application/ports';
import { RegistrationEntity } from './registration.entity';

const LIST = { table: 'activity_registration', order: { columns: ['registered_at', 'id'] } };
const OF_ACTIVITIES = { ...LIST, owner: 'activity_id' };
const OF_MEMBERSHIPS = { ...LIST, owner: 'membership_id' };

/** The table `activity_registration` inside one transaction. */
export function sqlRegistrations(tx: Tx): Registrations {
  const rowsOf = ({ sql, parameters }: Statement): Promise<object[]> => tx.query(sql, [...parameters]);
  return {
    async find(dealerId, id) {
      return (await tx.findOne(RegistrationEntity, { where: { dealerId, id } })) ?? undefined;
    },
    async ofCustomer({ dealerId, id: activityId }, customerId) {
      const where = { dealerId, activityId, customerId, state: Not('CANCELLED' as const) };
      return (await tx.findOne(RegistrationEntity, { where })) ?? undefined;
    },
    places({ dealerId, id: activityId }, { ids, customerIds }) {
      const at = { dealerId, activityId };
      return tx.find(RegistrationEntity, {
        where: [
          { ...at, id: In([...ids]) },
          { ...at, customerId: In([...customerIds]), state: Not('CANCELLED' as const) },
        ],
      });
    },
    waiting({ dealerId, id: activityId }) {
      const where = { dealerId, activityId, state: 'WAITING' as const };
      return tx.find(RegistrationEntity, { where, order: { registeredAt: 'ASC', id: 'ASC' } });
    },
    async save(registrations) {
      await tx.upsert(RegistrationEntity, [...registrations], ['dealerId', 'id']);
    },
    byIds: (ids) => tx.find(RegistrationEntity, { where: { id: In([...ids]) } }),
    async ofActivities(ids, part) {
      return (await rowsOf(pagesOfOwners(OF_ACTIVITIES, ids, part))).map(fromColumns<RegistrationEntity>);
    },
    async ofMemberships(ids, part) {
      return (await rowsOf(pagesOfOwners(OF_MEMBERSHIPS, ids, part))).map(fromColumns<MembersRegistration>);
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
