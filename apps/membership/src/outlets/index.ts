import type { Capability } from '@autoclub/service-host';
import { customerReading, holdVehicle } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { OutletsPorts } from './application/ports';
import { OutletFileCorrectMutation } from './graphql/outlet-file-correct.mutation';
import { OutletFileDeliverMutation } from './graphql/outlet-file-deliver.mutation';
import { OutletFileLookups } from './graphql/outlet-file-lookups';
import {
  OutletFileResolver,
  OutletScoreOfResolver,
  OutletScoreResolver,
  VehicleOutletFileResolver,
} from './graphql/outlet-file.resolver';
import { OutletFileEntity } from './infra/outlet-file.entity';
import { outletFileReading } from './infra/outlet-file-reading';
import { fieldsFrom, outletFileBook } from './infra/outlet-file.repository';
import { outletReactions } from './infra/reactions';

/** The customer files of cars sold through outlets, and how the outlets do with them (rulebook MEM-15). */
export const outlets: Capability = {
  name: 'outlets',
  entities: [OutletFileEntity],
  graph({ database, unit: unitOver, programmes }) {
    const fieldsOn = fieldsFrom(programmes);
    const unit = unitOver<OutletsPorts>((tx) => ({
      network: networkBook(tx),
      holdVehicle: holdVehicle(tx),
      files: outletFileBook(tx),
      fieldsOn,
    }));
    const network = new NetworkLookups(networkReading(database));
    const files = new OutletFileLookups(outletFileReading(database), network, programmes);
    const customers = new CustomerLookups(customerReading(database));
    return {
      resolvers: [
        new OutletFileResolver(files, customers, network),
        new VehicleOutletFileResolver(files),
        new OutletScoreOfResolver(files),
        new OutletScoreResolver(),
        new OutletFileDeliverMutation(unit, files),
        new OutletFileCorrectMutation(unit, files),
      ],
    };
  },
  reactions: () => outletReactions,
};
