import type { Capability } from '@autoclub/service-host';
import { customerReading, piiLogOn } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { networkBook } from '../network';
import type { ErasurePorts } from './application/ports';
import { PersonEraseMutation } from './graphql/person-erase.mutation';
import { PersonalDataQuery } from './graphql/personal-data.query';
import { erasureBook, personalDataReading } from './infra/erasure.repository';

/** A person can be forgotten, and can see what is kept of them (rulebook MEM-17). */
export const erasure: Capability = {
  name: 'erasure',
  graph({ database, unit: unitOver, ids }) {
    const unit = unitOver<ErasurePorts>((tx) => ({
      network: networkBook(tx),
      persons: erasureBook(tx),
      ids,
    }));
    const lookups = new CustomerLookups(customerReading(database));
    return {
      resolvers: [
        new PersonEraseMutation(unit, lookups),
        new PersonalDataQuery(personalDataReading(database), lookups, piiLogOn(database, ids)),
      ],
    };
  },
};
