import {
  answered,
  type AnswerOf,
  type BulkInput,
  bulkOf,
  type BulkPayload,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type PackageLookups, PrepaidPackage } from '../../packages/graph';
import { usePackage } from '../application/use-package';

@InputType('PackageUseInput', { description: 'A set of a package that is used on an order.' })
class PackageUseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The package.' })
  packageId!: string;

  @Field(() => ID, { description: 'The settled order that the set was used on.' })
  repairOrderId!: string;
}

const answer = mutationAnswer('PackageUse', { prepaidPackage: PrepaidPackage }, usePackage.refusals, {
  description: 'The package as it is now.',
});
const bulk = bulkOf('PackageUse', PackageUseInput, answer);

@Resolver()
export class PackageUseMutation {
  constructor(
    private readonly run: ReturnType<typeof usePackage>,
    private readonly packages: PackageLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description: 'Uses the next set of a prepaid package on an order, once per order (rulebook SVC-08).',
  })
  async packageUse(
    @Arg('input', () => PackageUseInput, { description: 'The use.' }) input: PackageUseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { packageId } }) => ({
      prepaidPackage: await this.packages.package(context, packageId),
    }));
  }

  @Requires('orders:write')
  @Mutation(() => bulk.Payload, {
    description: 'Uses sets on up to 100 orders at once, each by the rules of one (rulebook SVC-08, SVC-22).',
  })
  packageUseBulk(
    @Arg('input', () => bulk.Input, { description: 'The uses.' }) input: BulkInput<PackageUseInput>,
    @Ctx() context: GraphContext,
  ): Promise<BulkPayload<AnswerOf<typeof answer>>> {
    return bulk.each(context, input.items, (item, own) => this.packageUse(item, own));
  }
}
