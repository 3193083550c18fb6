import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import type { VehicleFileReads } from './application/ports';
import { EventsOfFile, FileOfVehicle } from './graphql/vehicle-file.resolver';
import { VehicleFileRepository } from './infra/vehicle-file.repository';

/** Everything the workshop knows of a vehicle, for life and over all its owners (rulebook SVC-01). */
export const vehicleFile: Capability = { name: 'vehicle-file', graph };

function graph({ database }: Host) {
  const reads = sqlUnitOfWork<VehicleFileReads>(
    database,
    (tx, { scope }) => new VehicleFileRepository(tx, scope),
  );
  return { resolvers: [new FileOfVehicle(reads), new EventsOfFile(reads)] };
}
