import { appendEvents } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { Not } from 'typeorm';
import { sqlNetwork } from '../../network';
import type { ActivityBook, Caller } from '../application/ports';
import { ActivityEntity } from './activity.entity';
import { RegistrationEntity } from './registration.entity';

const KEY = ['dealerId', 'id'];

/** The activities of one dealer inside one transaction. */
export function sqlActivityBook(tx: Tx, caller: Caller): ActivityBook {
  const { dealerId } = caller;
  return {
    ...sqlNetwork(tx, dealerId),
    async lockActivity(id) {
      const lock = { mode: 'pessimistic_write' as const };
      return (await tx.findOne(ActivityEntity, { where: { dealerId, id }, lock })) ?? undefined;
    },
    async saveActivity(activity) {
      await tx.upsert(ActivityEntity, activity, KEY);
    },
    async registration(id) {
      return (await tx.findOne(RegistrationEntity, { where: { dealerId, id } })) ?? undefined;
    },
    async registrationOf(activityId, customerId) {
      const where = { dealerId, activityId, customerId, state: Not('CANCELLED' as const) };
      return (await tx.findOne(RegistrationEntity, { where })) ?? undefined;
    },
    waiting(activityId) {
      const where = { dealerId, activityId, state: 'WAITING' as const };
      return tx.find(RegistrationEntity, { where, order: { registeredAt: 'ASC', id: 'ASC' } });
    },
    async saveRegistrations(registrations) {
      await tx.upsert(RegistrationEntity, [...registrations], KEY);
    },
    async publish(dealer, facts) {
      const { traceId, traceparent, requestId, now } = caller;
      const events = facts.map((fact) => ({ ...fact, dealerId: dealer.id, regionId: dealer.regionId }));
      const cause = { correlationId: traceId, causationId: requestId, ...(traceparent && { traceparent }) };
      await appendEvents(tx, events, cause, now);
    },
  };
}
