import { addMonths, type LocalDate } from '@autoclub/domain-kit';
import { type GraphContext, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import type { PackageReads } from '../application/ports';
import type { PackageLookups } from './lookups';
import { PackageLiability, PackageMonth, PackageUse, PrepaidPackage } from './package.type';
import { presentMonth, presentQuantities } from './present';

/** A day after every movement that can be. */
const ALL = '2199-12-31' as LocalDate;

@Resolver(() => PrepaidPackage)
export class PackageResolver {
  constructor(
    private readonly lookups: PackageLookups,
    private readonly reads: UnitOfWork<PackageReads>,
  ) {}

  @Requires('orders:read')
  @Query(() => PrepaidPackage, {
    nullable: true,
    description: 'A package by its id; null when it is not there.',
  })
  prepaidPackage(
    @Arg('id', () => ID, { description: 'The id of the package.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PrepaidPackage | null> {
    return this.lookups.package(context, id);
  }

  @Requires('orders:read')
  @Query(() => PackageLiability, { description: 'What the dealer owes on packages now (rulebook SVC-08).' })
  async packageLiability(@Ctx() context: GraphContext): Promise<PackageLiability> {
    const [ofPackages, ofMovements] = await this.reads.read(readerOf(context), async (packages) => [
      await packages.owedNow(),
      await packages.bookedBefore(ALL),
    ]);
    return {
      ofPackages: presentQuantities(ofPackages),
      ofMovements: presentQuantities(ofMovements),
      isBalanced: JSON.stringify(ofPackages) === JSON.stringify(ofMovements),
    };
  }

  @Requires('orders:read')
  @Query(() => PackageMonth, { description: 'What was owed at the end of a month, and what was counted.' })
  async packageMonth(
    @Arg('month', () => LocalDateScalar, { description: 'The first day of the month.' }) month: LocalDate,
    @Ctx() context: GraphContext,
  ): Promise<PackageMonth> {
    return this.reads.read(readerOf(context), async (packages) => {
      const booked = await packages.bookedBefore(addMonths(month, 1));
      const [count] = await packages.counts([month]);
      return presentMonth(month, booked, count);
    });
  }

  @Requires('orders:read')
  @FieldResolver(() => [PackageUse], { description: 'Every use of it, in the order of the sets.' })
  uses(@Root() sold: PrepaidPackage, @Ctx() context: GraphContext): Promise<PackageUse[]> {
    return this.lookups.usesOf(context, sold.id);
  }
}

@Resolver(() => Customer)
export class PackagesOfCustomer {
  constructor(private readonly lookups: PackageLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [PrepaidPackage], {
    nullable: true,
    description: "The customer's packages, the last sold first.",
  })
  prepaidPackages(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<PrepaidPackage[]> {
    return this.lookups.packagesOf(context, customer.id);
  }
}
