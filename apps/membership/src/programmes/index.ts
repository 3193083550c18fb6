import type { Capability } from '@autoclub/service-host';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { ProgrammesPorts } from './application/ports';
import { EnumLabelsQuery } from './graphql/enum-labels.query';
import {
  ProgrammeBenefitResolver,
  ProgrammeNumberResolver,
  ProgrammeParameterResolver,
  ProgrammeResolver,
  ProgrammeTierResolver,
} from './graphql/programme.resolver';
import { ReleaseLookups } from './graphql/release-lookups';
import { ProgrammeReleaseMutations } from './graphql/release.mutations';
import {
  ProgrammeDifferenceResolver,
  ProgrammeReleaseResolver,
  ProgrammeTemplateResolver,
} from './graphql/release.resolver';
import { ReleaseEntity } from './infra/release.entity';
import { releaseReading } from './infra/release-reading';
import { releaseBook } from './infra/release.repository';

/**
 * What a dealer's club works by: the programme in force with where each number comes from, the releases that change it,
 * and words for every enum.
 */
export const programmes: Capability = {
  name: 'programmes',
  entities: [ReleaseEntity],
  graph({ programmes: book, database, unit: unitOver, ids }) {
    const network = new NetworkLookups(networkReading(database));
    const unit = unitOver<ProgrammesPorts>((tx) => ({
      network: networkBook(tx),
      releases: releaseBook(tx),
      committed: () => book.versions(),
      ids,
    }));
    const releases = new ReleaseLookups(releaseReading(database), network);
    return {
      resolvers: [
        new ProgrammeResolver(book, network),
        new ProgrammeTierResolver(),
        new ProgrammeBenefitResolver(),
        new ProgrammeParameterResolver(),
        new ProgrammeNumberResolver(),
        new ProgrammeReleaseResolver(releases, book, network),
        new ProgrammeDifferenceResolver(),
        new ProgrammeTemplateResolver(),
        new ProgrammeReleaseMutations(unit, releases),
        new EnumLabelsQuery(),
      ],
    };
  },
};
