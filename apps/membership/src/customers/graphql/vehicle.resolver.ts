import { keptVin } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import { readerOf, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Outlet, presented, type NetworkLookups } from '../../network/graph';
import type { PiiLog } from '../application/pii-log';
import type { CustomerReading } from '../application/reading';
import { maskedPlate, maskedVin } from '../domain/masking';
import type { CustomerLookups } from './customer-lookups';
import { Customer } from './customer.type';
import { mayShow } from './pii';
import { presentVehicle } from './present';
import { Vehicle } from './vehicle.type';

/** Finds vehicles, and what belongs to one. */
@Resolver(() => Vehicle)
export class VehicleResolver {
  constructor(
    private readonly lookups: CustomerLookups,
    private readonly reading: CustomerReading,
    private readonly network: NetworkLookups,
    private readonly piiLog: PiiLog,
  ) {}

  @Requires('customers:read')
  @Query(() => Vehicle, {
    nullable: true,
    description: 'A vehicle by its id; null for one of another dealer.',
  })
  async vehicle(
    @Arg('id', () => ID, { description: 'The id of the vehicle.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Vehicle | null> {
    return this.lookups.vehicle(context, id);
  }

  @Requires('customers:read')
  @Query(() => Vehicle, {
    nullable: true,
    description: "A vehicle of the caller's dealer by its identification number.",
  })
  async vehicleByVin(
    @Arg('vin', () => String, { description: 'The vehicle identification number.' }) vin: string,
    @Ctx() context: GraphContext,
  ): Promise<Vehicle | null> {
    const dealerId = requireDealer(context.principal);
    const found = await this.reading.vehicleByVin(readerOf(context), dealerId, keptVin(vin));
    return presented(found, presentVehicle);
  }

  @FieldResolver(() => String, {
    description: 'The identification number; masked for callers without the right to personal data.',
  })
  async vin(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<string> {
    const { vin } = vehicle.record;
    return (await this.isShown(vehicle, context)) ? vin : maskedVin(vin);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The licence plate; masked for callers without the right to personal data. Null until registered.',
  })
  async plate(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<string | null> {
    const { plate } = vehicle.record;
    if (plate === null) return null;
    return (await this.isShown(vehicle, context)) ? plate : maskedPlate(plate);
  }

  @Requires('customers:read')
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it earns for: its owner, or the user of a leased car.',
  })
  async customer(@Root() { record }: Vehicle, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.lookups.customer(context, record.customerId);
  }

  @Requires('customers:read')
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The owner of a leased or company car that the customer uses; else the customer.',
  })
  async owner(@Root() { record }: Vehicle, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.lookups.customer(context, record.ownerCustomerId ?? record.customerId);
  }

  @Requires('dealers:read')
  @FieldResolver(() => Outlet, { nullable: true, description: 'The outlet that sold it.' })
  async outlet(@Root() { record }: Vehicle, @Ctx() context: GraphContext): Promise<Outlet | null> {
    if (record.outletId === null) return null;
    return this.network.outlet(context, record.outletId);
  }

  private isShown({ id, record }: Vehicle, context: GraphContext): Promise<boolean> {
    return mayShow(context, this.piiLog, { kind: 'VEHICLE', id, dealerId: record.dealerId });
  }
}
