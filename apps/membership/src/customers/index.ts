import type { Capability } from '@autoclub/service-host';
import { alsoSignedBy } from '@autoclub/subgraph-kit';
import type { Environment } from '../environment';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { MergePorts } from './application/merging/ports';
import type { CustomersPorts } from './application/ports';
import { CustomerLookups } from './graphql/customer-lookups';
import { CustomerQuery } from './graphql/customer.query';
import { CustomerRegisterMutation } from './graphql/customer-register.mutation';
import { CustomerResolver } from './graphql/customer.resolver';
import { CustomersImportMutation } from './graphql/customers-import.mutation';
import { CustomerLookupQuery } from './graphql/lookup/customer-lookup.query';
import { CustomersMergeMutation } from './graphql/merging/merging.mutations';
import { CustomerMergingResolver } from './graphql/merging/merging.resolver';
import { birthdaysRoute } from './graphql/birthdays.route';
import { contactRoute } from './graphql/contact.route';
import { customersReferences } from './graphql/references';
import { ConsentRecordMutation } from './graphql/desk/consent-record.mutation';
import { CustomerAmendmentsResolver, VehicleAmendmentsResolver } from './graphql/desk/amendments.resolver';
import { CustomerBirthdayChangeMutation } from './graphql/desk/customer-birthday-change.mutation';
import { CustomerEmailChangeMutation } from './graphql/desk/customer-email-change.mutation';
import { CustomerAmendMutation } from './graphql/desk/customer-amend.mutation';
import { VehicleAmendMutation } from './graphql/desk/vehicle-amend.mutation';
import { VehicleBindMutation } from './graphql/desk/vehicle-bind.mutation';
import { VehicleTransferMutation } from './graphql/desk/vehicle-transfer.mutation';
import { VehicleResolver } from './graphql/vehicle.resolver';
import { carKeyBy } from './infra/keyed-hashes/car-key';
import { ConsentEntity } from './infra/consent.entity';
import { CustomerBirthdayEntity } from './infra/birthdays/customer-birthday.entity';
import { CustomerEmailEntity } from './infra/emails/customer-email.entity';
import { CustomerEntity } from './infra/customer.entity';
import { customerReading } from './infra/customer-reading';
import { customerBook } from './infra/customer.repository';
import { identityHashBy, identitySecretOf } from './infra/keyed-hashes/identity-hash';
import { mergeBook } from './infra/merge.repository';
import { customerReactions } from './infra/reactions';
import { vehicleBook } from './infra/vehicle.repository';
import { piiLogOn } from './infra/pii-log';
import { VehicleEntity } from './infra/vehicle.entity';

export type { HeldVehicle, HoldVehicle } from './application/held-vehicle';
export type { PiiLog } from './application/pii-log';
export type { CustomerBook } from './application/ports';
export { registerProspect } from './application/register-prospect';
export type { CustomerReading } from './application/reading';
export { identityRefusals, readIdentityReference } from './domain/merging/identity-reference';
export { customerReading } from './infra/customer-reading';
export { customerBook } from './infra/customer.repository';
export { forgetRows } from './infra/forget-rows';
export { identityHashBy, identitySecretOf, type IdentityHash } from './infra/keyed-hashes/identity-hash';
export { notMerged } from './infra/not-merged';
export { holdVehicle } from './infra/hold-vehicle';
export { piiLogOn } from './infra/pii-log';

/** Customers with their consents and vehicles, and the log of who read their personal data. */
export const customers: Capability<Environment> = {
  name: 'customers',
  entities: [CustomerEntity, CustomerEmailEntity, CustomerBirthdayEntity, ConsentEntity, VehicleEntity],
  graph(host) {
    const { database, unit: unitOver, ids } = host;
    const identityHash = identityHashBy(() => identitySecretOf(host.environment));
    const unit = unitOver<CustomersPorts>((tx) => ({
      network: networkBook(tx),
      customers: customerBook(tx),
      vehicles: vehicleBook(tx),
      ids,
      identityHash,
      carKey: carKeyBy(host.environment.CAR_KEY_SECRET),
    }));
    const mergeUnit = unitOver<MergePorts>((tx) => ({
      network: networkBook(tx),
      customers: customerBook(tx),
      merges: mergeBook(tx),
      ids,
    }));
    const reading = customerReading(database);
    const lookups = new CustomerLookups(reading);
    const network = new NetworkLookups(networkReading(database));
    const piiLog = piiLogOn(database, ids);
    return {
      resolvers: [
        new CustomerQuery(lookups, reading),
        new CustomerResolver(lookups, network, piiLog),
        new VehicleResolver(lookups, reading, network, piiLog),
        new CustomerRegisterMutation(unit, lookups),
        new CustomersImportMutation(unit),
        new CustomersMergeMutation(mergeUnit, lookups),
        new CustomerLookupQuery(lookups, reading),
        new CustomerMergingResolver(lookups, reading, identityHash),
        new CustomerAmendMutation(unit, lookups),
        new ConsentRecordMutation(unit, lookups),
        new CustomerEmailChangeMutation(unit, lookups),
        new CustomerBirthdayChangeMutation(unit, lookups),
        new VehicleAmendMutation(unit, lookups),
        new VehicleTransferMutation(unit, lookups),
        new VehicleBindMutation(unit, lookups),
        new CustomerAmendmentsResolver(reading, piiLog),
        new VehicleAmendmentsResolver(reading, piiLog),
      ],
      references: customersReferences(lookups),
    };
  },
  reactions: customerReactions,
  routes({ database, ids, environment: { CONTACTS_SECRET: secret, CONTACTS_SECRET_OTHER: other } }) {
    if (!secret) return [];
    const parts = { customers: customerReading(database), piiLog: piiLogOn(database, ids), secret };
    return [contactRoute(parts), birthdaysRoute(parts)].map((route) => alsoSignedBy(route, other));
  },
};
