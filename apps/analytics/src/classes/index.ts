import type { Capability } from '@autoclub/service-host';
import { shownCounts } from '../figures';
import { ClassMatrixResolver } from './graphql/class-matrix.resolver';
import { ClassMixResolver } from './graphql/class-mix.resolver';
import { CustomerClassesResolver } from './graphql/customer-classes.resolver';
import { historyReads } from './infra/history-reads';
import { publishClassesJob } from './infra/publish-classes.job';

export type { ValueClass } from './domain/rules/value-class.rule';
export { VALUE_CLASSES } from './domain/rules/value-class.rule';
export type { FrequencyClass } from './domain/rules/frequency-class.rule';
export { FREQUENCY_CLASSES } from './domain/rules/frequency-class.rule';
export type { CustomerClasses, CustomerFlag } from './domain/customer-classes';
export { CUSTOMER_FLAGS, flagsOf } from './domain/customer-classes';
export { classesOfDealer } from './infra/classes-of-dealer';

/** Value and frequency classes of customers, and how a dealer's customers spread over them (rulebook ANA-01, 02, 12). */
export const classes: Capability = {
  name: 'classes',
  graph: ({ unit, programmes }) => {
    const parts = { unit: unit(historyReads), programmes, shown: unit(shownCounts) };
    return {
      resolvers: [
        new CustomerClassesResolver(parts),
        new ClassMixResolver(parts),
        new ClassMatrixResolver(parts),
      ],
    };
  },
  jobs: (host) => [publishClassesJob(host)],
};
