import { groupBy, type LocalDate, localDate } from '@autoclub/domain-kit';
import {
  fromColumns,
  keysetPage,
  pagesOfOwners,
  takeTurns,
  type TenantScope,
  type Tx,
} from '@autoclub/persistence';
import { type FindOptionsWhere, In, LessThan } from 'typeorm';
import { dealerBooksIn, dealerIdOf, dealerZones, ofTenant, storedDay } from '../../network';
import {
  type AppointmentCounts,
  type AppointmentFilter,
  type AppointmentOwner,
  type Page,
  type Visit,
  visitKey,
} from '../application/ports';
import type { Appointment, TakenPlace } from '../domain/appointment';
import { TAKING_A_PLACE } from '../domain/appointment.transitions';
import { AppointmentEntity } from './appointment.entity';
import { COUNTS, LAST_ORDERS } from './appointment.sql';

/** The order of every list of appointments: the latest slot first. */
const LATEST_FIRST = { columns: ['slot_from', 'id'], newestFirst: true };

/** Appointments inside one transaction of one scope. */
export class AppointmentRepository {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  takeTurn(day: LocalDate): Promise<void> {
    return takeTurns(this.tx, [`appointments ${dealerIdOf(this.scope)} ${day}`]);
  }

  async taken(day: LocalDate, now: Date): Promise<TakenPlace[]> {
    const rows = await this.tx
      .createQueryBuilder(AppointmentEntity, 'a')
      .where('a.dealerId = :dealerId and a.businessDay = :day', { dealerId: dealerIdOf(this.scope), day })
      .andWhere('a.status in (:...taking)', { taking: [...TAKING_A_PLACE] })
      .andWhere('(a.heldUntil is null or a.heldUntil > :now)', { now })
      .getMany();
    return rows.map(({ id, vehicleId, slotFrom: from, slotTo: to }) => ({
      appointmentId: id,
      vehicleId,
      from,
      to,
    }));
  }

  async lock(id: string): Promise<Appointment | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(AppointmentEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? appointmentFrom(row) : undefined;
  }

  async lockUnclosed(before: LocalDate, limit: number): Promise<Appointment[]> {
    const rows = await this.tx.find(AppointmentEntity, {
      where: {
        ...ofTenant(this.scope),
        status: In([...TAKING_A_PLACE]),
        businessDay: LessThan<string>(before),
      },
      order: { businessDay: 'ASC', id: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(appointmentFrom);
  }

  async ordersOf(visits: readonly Visit[]): Promise<ReadonlyMap<string, string>> {
    if (visits.length === 0) return new Map();
    const asked = visits.map(({ vehicleId, businessDay }) => ({ vehicleId, businessDay }));
    const rows = await this.tx.query<(Visit & { id: string })[]>(LAST_ORDERS, [
      dealerIdOf(this.scope),
      JSON.stringify(asked),
    ]);
    return new Map(rows.map((row) => [visitKey(row), row.id]));
  }

  async hasOrder(id: string, vehicleId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'select 1 from order_of_visit where dealer_id = $1 and id = $2 and vehicle_id = $3',
      [dealerIdOf(this.scope), id, vehicleId],
    );
    return rows.length > 0;
  }

  async write(appointments: readonly Appointment[]): Promise<void> {
    if (appointments.length > 0)
      await this.tx.upsert(AppointmentEntity, [...appointments], ['dealerId', 'id']);
  }

  zones(dealerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return dealerZones(this.tx, dealerIds);
  }

  byIds(ids: readonly string[]): Promise<Appointment[]> {
    return this.found({ id: In([...ids]) });
  }

  ofOrders(orderIds: readonly string[]): Promise<Appointment[]> {
    return this.found({ repairOrderId: In([...orderIds]) });
  }

  async list(
    { from, to, status, ...exact }: AppointmentFilter,
    page: Page,
    now: Date,
  ): Promise<Appointment[]> {
    const query = this.tx.createQueryBuilder(AppointmentEntity, 'a');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`a.${column} = :${column}`, { [column]: value });
    if (from) query.andWhere('a.businessDay >= :from', { from });
    if (to) query.andWhere('a.businessDay < :to', { to });
    // A place that was held for too long stands as EXPIRED, whether the job has written that or not.
    if (status === 'EXPIRED')
      query.andWhere("(a.status = 'EXPIRED' or (a.status = 'HELD' and a.heldUntil <= :now))", { now });
    else if (status) query.andWhere('a.status = :status', { status });
    if (status === 'HELD') query.andWhere('a.heldUntil > :now', { now });
    return (await keysetPage(query, LATEST_FIRST, page).getMany()).map(appointmentFrom);
  }

  /** A page for each of many owners, in one statement. */
  async listOf(
    owner: AppointmentOwner,
    ownerIds: readonly string[],
    page: Page,
  ): Promise<Map<string, Appointment[]>> {
    const { dealerId } = ofTenant(this.scope);
    const only =
      dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
    const list = { table: 'appointment', owner: `${owner}_id`, order: LATEST_FIRST, ...only };
    const { sql, parameters } = pagesOfOwners(list, ownerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const found = rows.map((row) => appointmentFrom(fromColumns<AppointmentEntity>(row)));
    return groupBy(found, ({ customerId, vehicleId }) => (owner === 'customer' ? customerId : vehicleId));
  }

  async counts({
    from,
    to,
    settledFrom,
    settledTo,
  }: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly settledFrom: Date;
    readonly settledTo: Date;
  }): Promise<AppointmentCounts> {
    const parameters = [dealerIdOf(this.scope), from, to, settledFrom, settledTo];
    const [row] = await this.tx.query<AppointmentCounts[]>(COUNTS, parameters);
    if (!row) throw new Error('A count has a row.');
    return row;
  }

  async waiting(day: LocalDate): Promise<Appointment[]> {
    const where = { ...ofTenant(this.scope), businessDay: day as string, status: 'ARRIVED' as const };
    const order = { slotFrom: 'ASC', id: 'ASC' } as const;
    return (await this.tx.find(AppointmentEntity, { where, order, take: 200 })).map(appointmentFrom);
  }

  private async found(where: FindOptionsWhere<AppointmentEntity>): Promise<Appointment[]> {
    const own = { ...ofTenant(this.scope), ...where };
    return (await this.tx.find(AppointmentEntity, { where: own, order: { id: 'ASC' } })).map(appointmentFrom);
  }
}

function appointmentFrom(row: AppointmentEntity): Appointment {
  const { businessDay, bookedOn, closedOn } = row;
  return {
    ...row,
    businessDay: localDate(businessDay),
    bookedOn: localDate(bookedOn),
    closedOn: storedDay(closedOn),
  };
}
