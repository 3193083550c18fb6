import { ConnectionArgs, type GraphContext, pageRequest, Requires } from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import { wallTime } from '../domain/slots';
import { Appointment, AppointmentConnection } from './appointment.type';
import type { AppointmentLookups } from './lookups';
import { APPOINTMENT_PLACE } from './present';

@Resolver(() => Customer)
export class AppointmentsOfCustomer {
  constructor(private readonly lookups: AppointmentLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: "The customer's appointments, the latest slot first.",
  })
  appointments(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, 'customer', customer.id, pageRequest(args, APPOINTMENT_PLACE));
  }
}

@Resolver(() => Vehicle)
export class AppointmentsOfVehicle {
  constructor(private readonly lookups: AppointmentLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: "The vehicle's appointments, the latest slot first.",
  })
  appointments(
    @Root() vehicle: Vehicle,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, 'vehicle', vehicle.id, pageRequest(args, APPOINTMENT_PLACE));
  }
}

@Resolver(() => RepairOrder)
export class AppointmentsOfOrder {
  constructor(private readonly lookups: AppointmentLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [Appointment], {
    description: 'The appointments the order came of; mostly one or none.',
  })
  appointments(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<Appointment[]> {
    return this.lookups.ofOrder(context, order.id);
  }
}

@Resolver(() => Appointment)
export class AppointmentDetails {
  constructor(
    private readonly lookups: AppointmentLookups,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('orders:read')
  @FieldResolver(() => String, {
    description: 'When the slot begins on the wall of the dealer, such as "2026-11-23 10:00".',
  })
  async slotTime(@Root() { slotFrom, dealerId }: Appointment, @Ctx() context: GraphContext): Promise<string> {
    return wallTime(slotFrom, await this.lookups.zoneOf(context, dealerId));
  }

  @Requires('orders:read')
  @FieldResolver(() => RepairOrder, {
    nullable: true,
    description: 'The order it led to; null while that is not known.',
  })
  async repairOrder(
    @Root() appointment: Appointment,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    if (appointment.repairOrderId === null) return null;
    const order = await this.orders.order(context, appointment.repairOrderId);
    return order && presentOrder(order, context.language);
  }
}
