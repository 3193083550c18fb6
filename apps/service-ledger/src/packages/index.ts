import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { countPackages } from './application/count-packages';
import type { PackageReads } from './application/ports';
import { refundPackage } from './application/refund-package';
import { importOpening } from './application/import-opening';
import { openingRow } from './application/opening-row';
import { sellPackage } from './application/sell-package';
import { PackageLookups } from './graphql/lookups';
import { PackageMutation } from './graphql/package.mutation';
import { PackageResolver, PackagesOfCustomer } from './graphql/package.resolver';
import {
  PackageCountEntity,
  PackageEntity,
  PackageMovementEntity,
  PackageUseEntity,
} from './infra/package.entity';
import { packageNamesOf, packagePorts } from './infra/package-ports';
import { PackageRepository } from './infra/package.repository';

export { usedFact } from './application/package-facts';
export type { PackageBooks } from './application/ports';
export { negated } from './domain/liability';
export { packageUseRefusals } from './domain/refusals';
export { useNextSet } from './domain/use-package';
export { packageBooksIn } from './infra/package-ports';

/** Oil and maintenance sold ahead: sold, used, given back, and counted every month (rulebook SVC-08). */
export const packages: Capability = {
  name: 'packages',
  entities: [PackageEntity, PackageUseEntity, PackageMovementEntity, PackageCountEntity],
  graph,
};

/** The look-ups of packages, for the rooms that show packages on their own records. */
export function packageLookupsOf(host: Pick<Host, 'database' | 'programmes'>): PackageLookups {
  return new PackageLookups(readsOf(host), packageNamesOf(host.programmes));
}

/** How files of packages that were sold elsewhere are entered, for the capability that reads them. */
export function openingPackagesOf(host: Host) {
  const enter = importOpening(sqlUnitOfWork(host.database, packagePorts(host)));
  return { row: openingRow, enter, rowTexts: importOpening.rowRefusals.texts, enums: {} };
}

function readsOf({ database }: Pick<Host, 'database'>) {
  return sqlUnitOfWork<PackageReads>(database, (tx, { scope }) => new PackageRepository(tx, scope));
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, packagePorts(host));
  const [reads, lookups] = [readsOf(host), packageLookupsOf(host)];
  const commands = { sell: sellPackage(unit), refund: refundPackage(unit), count: countPackages(unit) };
  return {
    resolvers: [
      new PackageResolver(lookups, reads),
      new PackagesOfCustomer(lookups),
      new PackageMutation(commands, lookups, reads),
    ],
    references: {
      PrepaidPackage: reference(
        'orders:read',
        (id, context) => lookups.package(context, id),
        (sold) => sold,
      ),
    },
  };
}
