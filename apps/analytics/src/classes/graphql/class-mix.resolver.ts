import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { businessDay, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cell } from '../../figures';
import { askerOf, type ShownAnswer, showTo } from '../../figures/graph';
import type { DealerCopy } from '../../network';
import { isNear } from '../domain/near-days';
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
    const { unit, programmes, shown } = this.parts;
    const day = businessDay(asOf) ?? null;
    const reader = readerOf(context);
    const loader = context.loader<DealerCopy, ShownAnswer<ClassMixType>>(
      `class mix ${day}`,
      async (dealers) => {
        const mixes = await mixClasses(unit, programmes, reader, { dealers, asOf: day });
        const shownOf = new Map<string, ShownAnswer<ClassMixType>>();
        for (const [day, ofDay] of groupBy([...mixes], ([, { asOf: on }]) => on)) {
          const isAlike = (other: string) => isNear(other, day);
          const alike = { question: day, isAlike, mayStand: isAlike };
          const asked = { asker: askerOf(context), topic: 'CLASS_MIX', ...alike };
          const counted = ofDay.map(([dealerId, mix]) => countedMix(dealerId, mix));
          const answers = await showTo(shown, reader, asked, counted);
          counted.forEach(({ subjectId, answer }, at) =>
            shownOf.set(subjectId, answers[at] ?? { answer, countedAt: null }),
          );
        }
        return dealers.map(({ dealerId }) => shownOf.get(dealerId) ?? null);
      },
    );
    const found = await loader.load(copy);
    return found?.answer ? { ...found.answer, countedAt: found.countedAt } : null;
  }
}

/** The mix as it is shown, with the customers of each class and group. */
function countedMix(subjectId: string, mix: ClassMix) {
  const answer = { ...presentClassMix(mix), countedAt: null };
  const groups = new Map(mix.groups.map(({ group, customerCount }) => [group, customerCount]));
  const cells = [
    ...answer.counts.map(({ class: name, customerCount }) =>
      cell(`CLASS ${name}`, mix.counts[name], [customerCount]),
    ),
    ...answer.groups.map(({ group, customerCount }) =>
      cell(`GROUP ${group}`, groups.get(group) ?? 0, [customerCount]),
    ),
  ];
  return { subjectId, answer, cells, smallest: mix.smallestGroup };
}
