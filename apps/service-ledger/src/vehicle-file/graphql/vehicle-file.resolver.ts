import {
  byId,
  type Connection,
  ConnectionArgs,
  type CursorPart,
  type GraphContext,
  groupsByOwner,
  pageRequest,
  presentMoney,
  presentPage,
  Requires,
} from '@autoclub/subgraph-kit';
import { groupBy } from '@autoclub/domain-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Vehicle } from '../../network/graph';
import type { VehicleFileReads } from '../application/ports';
import { VehicleEvent, VehicleEventConnection, VehicleFile } from './vehicle-file.type';

const PLACE: readonly CursorPart[] = ['day', 'id'];

@Resolver(() => Vehicle)
export class FileOfVehicle {
  constructor(private readonly reads: UnitOfWork<VehicleFileReads>) {}

  @Requires('orders:read')
  @FieldResolver(() => VehicleFile, {
    nullable: true,
    description:
      'Its file, for life and over all its owners; ask for the vehicle by its VIN or plate (rulebook SVC-01).',
  })
  async file(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<VehicleFile | null> {
    const lookup = byId(
      context,
      'files of vehicles',
      (reader, ids) =>
        reader.scope.kind === 'dealer'
          ? this.reads.read(reader, (files) => files.sumsOf(ids))
          : Promise.resolve([]),
      (sums) => sums.vehicleId,
    );
    const sums = await lookup.load(vehicle.id);
    return sums && { ...sums, spentAmount: presentMoney(sums.spent) };
  }
}

@Resolver(() => VehicleFile)
export class EventsOfFile {
  constructor(private readonly reads: UnitOfWork<VehicleFileReads>) {}

  @FieldResolver(() => VehicleEventConnection, { description: 'Everything in it, the last first.' })
  async events(
    @Root() { vehicleId }: VehicleFile,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<VehicleEvent>> {
    const page = pageRequest(args, PLACE);
    const lookup = groupsByOwner(context, `events of vehicles ${JSON.stringify(page)}`, async (reader, ids) =>
      groupBy(
        await this.reads.read(reader, (files) => files.eventsOf(ids, page)),
        (event) => event.vehicleId,
      ),
    );
    return presentPage(await lookup.load(vehicleId), page, {
      node: (event) => event,
      cursor: ({ occurredOn, recordId }) => [occurredOn, recordId],
    });
  }
}
