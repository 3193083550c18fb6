import type { LocalDate } from '@autoclub/domain-kit';
import { appendEvents } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { Not } from 'typeorm';
import type { ActivityBook, ActivityFact, Caller, Dealer } from '../../application/ports';
import type { Activity } from '../../domain/activity';
import type { Registration } from '../../domain/registration';
import { ActivityEntity } from './activity.entity';
import { RegistrationEntity } from './registration.entity';

const KEY = ['dealerId', 'id'];

/** The activities of one dealer inside one transaction. */
export class SqlActivityBook implements ActivityBook {
  constructor(
    private readonly tx: Tx,
    private readonly caller: Caller,
  ) {}

  async dealer(): Promise<Dealer | undefined> {
    const rows: Dealer[] = await this.tx.query(
      'select dealer_id as id, region_id as "regionId", time_zone as "timeZone" from dealer where dealer_id = $1',
      [this.caller.dealerId],
    );
    return rows[0];
  }

  async isCustomer(customerId: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      'select 1 from customer where dealer_id = $1 and customer_id = $2',
      [this.caller.dealerId, customerId],
    );
    return rows.length > 0;
  }

  async membershipInForce(customerId: string, on: LocalDate): Promise<string | null> {
    const rows: { id: string }[] = await this.tx.query(
      `select membership_id as id from membership
        where dealer_id = $1 and customer_id = $2 and activated_on <= $3 and valid_to > $3
        order by activated_on desc, membership_id desc limit 1`,
      [this.caller.dealerId, customerId, on],
    );
    return rows[0]?.id ?? null;
  }

  async lockActivity(id: string): Promise<Activity | undefined> {
    const where = { dealerId: this.caller.dealerId, id };
    const lock = { mode: 'pessimistic_write' as const };
    return (await this.tx.findOne(ActivityEntity, { where, lock })) ?? undefined;
  }

  async saveActivity(activity: Activity): Promise<void> {
    await this.tx.upsert(ActivityEntity, activity, KEY);
  }

  async registration(id: string): Promise<Registration | undefined> {
    const where = { dealerId: this.caller.dealerId, id };
    return (await this.tx.findOne(RegistrationEntity, { where })) ?? undefined;
  }

  async registrationOf(activityId: string, customerId: string): Promise<Registration | undefined> {
    const where = {
      dealerId: this.caller.dealerId,
      activityId,
      customerId,
      state: Not('CANCELLED' as const),
    };
    return (await this.tx.findOne(RegistrationEntity, { where })) ?? undefined;
  }

  waiting(activityId: string): Promise<Registration[]> {
    const where = { dealerId: this.caller.dealerId, activityId, state: 'WAITING' as const };
    return this.tx.find(RegistrationEntity, { where, order: { registeredAt: 'ASC', id: 'ASC' } });
  }

  async saveRegistrations(registrations: readonly Registration[]): Promise<void> {
    await this.tx.upsert(RegistrationEntity, [...registrations], KEY);
  }

  async publish(dealer: Dealer, facts: readonly ActivityFact[]): Promise<void> {
    const { traceId, traceparent, requestId, now } = this.caller;
    const events = facts.map((fact) => ({ ...fact, dealerId: dealer.id, regionId: dealer.regionId }));
    const cause = { correlationId: traceId, causationId: requestId, ...(traceparent && { traceparent }) };
    await appendEvents(this.tx, events, cause, now);
  }
}
