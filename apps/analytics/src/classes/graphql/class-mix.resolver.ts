import type { LocalDate } from '@autoclub/domain-kit';
import { businessDay, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import { mixClasses } from '../application/mix-classes';
import type { ClassMix } from '../application/mix-classes';
import type { ClassParts } from './class-parts';
import { presentClassMix } from './present';
import { ClassMixType } from './types/class-mix.type';

@Resolver(() => DealerEntity)
export class ClassMixResolver {
  constructor(private readonly parts: ClassParts) {}

  @Requires('figures:read')
  @FieldResolver(() => ClassMixType, {
    nullable: true,
    description: 'How the customers spread over the value classes, against the plan (rulebook ANA-01).',
  })
  async classMix(
    @Root() { copy }: DealerEntity,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: "The reference day; today in the dealer's zone unless given, and never later.",
    })
    asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<ClassMixType | null> {
    const { unit, programmes } = this.parts;
    const day = businessDay(asOf) ?? null;
    const loader = context.loader<DealerCopy, ClassMix>(`class mix ${day}`, async (dealers) => {
      const mixes = await mixClasses(unit, programmes, readerOf(context), { dealers, asOf: day });
      return dealers.map((dealer) => mixes.get(dealer.dealerId) ?? null);
    });
    const mix = await loader.load(copy);
    return mix && presentClassMix(mix);
  }
}
