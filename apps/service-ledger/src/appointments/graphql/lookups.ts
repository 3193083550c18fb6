import {
  byId,
  byOwner,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { AppointmentFilter, AppointmentOwner, AppointmentReads } from '../application/ports';
import type { Appointment } from './appointment.type';
import { presentAppointment, presentAppointments } from './present';

/** What a request looks up about appointments, each bundled into one statement. */
export class AppointmentLookups {
  constructor(private readonly reads: UnitOfWork<AppointmentReads>) {}

  async appointment(context: GraphContext, id: string): Promise<Appointment | null> {
    const lookup = byId(
      context,
      'appointment',
      (reader, ids) => this.reads.read(reader, (appointments) => appointments.byIds(ids)),
      (appointment) => appointment.id,
    );
    const found = await lookup.load(id);
    return found && presentAppointment(found, context.now());
  }

  async page(
    context: GraphContext,
    filter: AppointmentFilter,
    page: PageRequest,
  ): Promise<Connection<Appointment>> {
    const rows = await this.reads.read(readerOf(context), (appointments) =>
      appointments.list(filter, page, context.now()),
    );
    return presentAppointments(rows, page, context.now());
  }

  async pageOf(
    context: GraphContext,
    owner: AppointmentOwner,
    ownerId: string,
    page: PageRequest,
  ): Promise<Connection<Appointment>> {
    const lookup = groupsByOwner(context, `appointments of ${owner} ${JSON.stringify(page)}`, (reader, ids) =>
      this.reads.read(reader, (appointments) => appointments.listOf(owner, ids, page)),
    );
    return presentAppointments(await lookup.load(ownerId), page, context.now());
  }

  /** The appointments that an order came of. */
  async ofOrder(context: GraphContext, orderId: string): Promise<Appointment[]> {
    const lookup = byOwner(
      context,
      'appointments of an order',
      (reader, ids) => this.reads.read(reader, (appointments) => appointments.ofOrders(ids)),
      ({ repairOrderId }) => repairOrderId ?? '',
    );
    return (await lookup.load(orderId)).map((found) => presentAppointment(found, context.now()));
  }

  /** The zone of the days of a dealer. */
  async zoneOf(context: GraphContext, dealerId: string): Promise<string> {
    const lookup = byId(
      context,
      'zone of a workshop',
      async (reader, ids) => {
        const zones = await this.reads.read(reader, (appointments) => appointments.zones(ids));
        return [...zones].map(([id, timeZone]) => ({ id, timeZone }));
      },
      ({ id }) => id,
    );
    return (await lookup.load(dealerId))?.timeZone ?? 'UTC';
  }
}
