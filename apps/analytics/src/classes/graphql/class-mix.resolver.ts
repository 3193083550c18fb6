import type { LocalDate } from '@autoclub/domain-kit';
import { tenantScopeOf } from '@autoclub/identity';
import { LocalDateScalar, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import { mixClasses } from '../application/mix-classes';
import type { ClassMix } from '../application/mix-classes';
import type { ClassDeps } from './class-deps';
import { presentClassMix } from './present';
import { ClassMixType } from './types/class-mix.type';

@Resolver(() => DealerEntity)
export class ClassMixResolver {
  constructor(private readonly deps: ClassDeps) {}

  @Requires('figures:read')
  @FieldResolver(() => ClassMixType, {
    nullable: true,
    description: 'How the customers spread over the value classes, against the plan (rulebook ANA-01).',
  })
  async classMix(
    @Root() { copy }: DealerEntity,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: "The reference day; today in the dealer's zone unless told, and never later.",
    })
    asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<ClassMixType | null> {
    const { model, programmes } = this.deps;
    const day = asOf ?? null;
    const loader = context.loader<DealerCopy, ClassMix>(`class mix ${day}`, async (dealers) => {
      const scope = tenantScopeOf(context.principal);
      const mixes = await mixClasses(model, programmes, { scope, dealers, asOf: day, now: context.now() });
      return dealers.map((dealer) => mixes.get(dealer.dealerId) ?? null);
    });
    const mix = await loader.load(copy);
    return mix && presentClassMix(mix);
  }
}
