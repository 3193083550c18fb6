import type { Capability } from '@autoclub/service-host';
import { networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import { EnumLabelsQuery } from './graphql/enum-labels.query';
import {
  ProgrammeBenefitResolver,
  ProgrammeParameterResolver,
  ProgrammeResolver,
  ProgrammeTierResolver,
} from './graphql/programme.resolver';

/** What a dealer's club works by, for those who show it: the programme in force, and words for every enum. */
export const programmes: Capability = {
  name: 'programmes',
  graph: ({ programmes: book, database }) => ({
    resolvers: [
      new ProgrammeResolver(book, new NetworkLookups(networkReading(database))),
      new ProgrammeTierResolver(),
      new ProgrammeBenefitResolver(),
      new ProgrammeParameterResolver(),
      new EnumLabelsQuery(),
    ],
  }),
};
