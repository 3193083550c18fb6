import type { CodeNames } from '@autoclub/programme-config';
import { byId, type GraphContext, groupsByOwner } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { PackageReads } from '../application/ports';
import type { PackageUse, PrepaidPackage } from './package.type';
import { presentPackage, presentUse } from './present';

/** What a request looks up about packages, each bundled into one statement. */
export class PackageLookups {
  constructor(
    private readonly reads: UnitOfWork<PackageReads>,
    private readonly names: CodeNames,
  ) {}

  async package(context: GraphContext, id: string): Promise<PrepaidPackage | null> {
    const lookup = byId(
      context,
      'package',
      (reader, ids) => this.reads.read(reader, (packages) => packages.byIds(ids)),
      (sold) => sold.id,
    );
    const found = await lookup.load(id);
    return found && presentPackage(found, this.names, context.language);
  }

  async packagesOf(context: GraphContext, customerId: string): Promise<PrepaidPackage[]> {
    const lookup = groupsByOwner(context, 'packages', (reader, ids) =>
      this.reads.read(reader, (packages) => packages.ofCustomers(ids)),
    );
    const found = await lookup.load(customerId);
    return found.map((sold) => presentPackage(sold, this.names, context.language));
  }

  async usesOf(context: GraphContext, packageId: string): Promise<PackageUse[]> {
    const lookup = groupsByOwner(context, 'uses of packages', (reader, ids) =>
      this.reads.read(reader, (packages) => packages.usesOf(ids)),
    );
    return (await lookup.load(packageId)).map(presentUse);
  }
}
