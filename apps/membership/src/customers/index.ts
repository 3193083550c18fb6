import type { Capability } from '@autoclub/service-host';
import { readOver, unitOfWork } from '../kernel';
import { networkBook, networkReading } from '../network';
import { customersCommands } from './application/commands';
import type { CustomersPorts } from './application/ports';
import { CustomerCommandsResolver } from './graphql/customer-commands.resolver';
import { CustomerResolver } from './graphql/customer.resolver';
import { customersReferences } from './graphql/references';
import { VehicleResolver } from './graphql/vehicle.resolver';
import { ConsentEntity } from './infra/consent.entity';
import { CustomerEntity } from './infra/customer.entity';
import { customerReading } from './infra/customer-reading';
import { customerBook } from './infra/customer.repository';
import { piiLogOn } from './infra/pii-log';
import { VehicleEntity } from './infra/vehicle.entity';

export type { CustomerBook } from './application/ports';
export type { CustomerReading } from './application/reading';
export { customerTexts } from './domain/refusals';
export { customerReading } from './infra/customer-reading';
export { customerBook } from './infra/customer.repository';

/** Customers with their consents and vehicles, and the log of who read their personal data. */
export const customers: Capability = {
  name: 'customers',
  entities: [CustomerEntity, ConsentEntity, VehicleEntity],
  graph({ database, ids }) {
    const unit = unitOfWork<CustomersPorts>({ database, ids }, (tx) => ({
      network: networkBook(tx),
      customers: customerBook(tx),
    }));
    const read = readOver(database);
    const deps = {
      network: networkReading(read),
      customers: customerReading(read),
      commands: customersCommands(unit),
      piiLog: piiLogOn(database, ids),
    };
    return {
      resolvers: [new CustomerResolver(deps), new VehicleResolver(deps), new CustomerCommandsResolver(deps)],
      references: customersReferences(deps),
    };
  },
};
