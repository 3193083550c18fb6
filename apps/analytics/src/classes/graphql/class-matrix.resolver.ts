import type { LocalDate } from '@autoclub/domain-kit';
import { businessDay, type GraphContext, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import { compareClasses, type ComparedClasses } from '../application/compare-classes';
import type { FrequencyClass } from '../domain/rules/frequency-class.rule';
import type { ValueClass } from '../domain/rules/value-class.rule';
import type { ClassParts } from './class-parts';
import { FrequencyClassEnum, ValueClassEnum } from './types/class-enums';

const NOT_KNOWN = 'The class on the former day; null: not a customer then.';

@ObjectType('ValueMatrixCell', { description: 'Customers who moved from one value class to another.' })
export class ValueMatrixCell {
  @Field(() => ValueClassEnum, { nullable: true, description: NOT_KNOWN })
  before!: ValueClass | null;

  @Field(() => ValueClassEnum, { description: 'The class on the latter day.' })
  now!: ValueClass;

  @Field(() => Int, { description: 'How many customers.' })
  customerCount!: number;
}

@ObjectType('FrequencyMatrixCell', {
  description: 'Customers who moved from one frequency class to another.',
})
export class FrequencyMatrixCell {
  @Field(() => FrequencyClassEnum, { nullable: true, description: NOT_KNOWN })
  before!: FrequencyClass | null;

  @Field(() => FrequencyClassEnum, { description: 'The class on the latter day.' })
  now!: FrequencyClass;

  @Field(() => Int, { description: 'How many customers.' })
  customerCount!: number;
}

@ObjectType('ClassMatrix', {
  description: 'Class then by class now, one matrix a rule set (rulebook ANA-12).',
})
export class ClassMatrixType {
  @Field(() => LocalDateScalar, { description: 'The latter day.' })
  asOf!: string;

  @Field(() => [ValueMatrixCell], {
    nullable: true,
    description: 'By value class, the cells with a customer; null when suppressed (rulebook ANA-08).',
  })
  value!: readonly ValueMatrixCell[] | null;

  @Field(() => [FrequencyMatrixCell], {
    nullable: true,
    description: 'By frequency class, the cells with a customer; null when suppressed (rulebook ANA-08).',
  })
  frequency!: readonly FrequencyMatrixCell[] | null;
}

@Resolver(() => DealerEntity)
export class ClassMatrixResolver {
  constructor(private readonly parts: ClassParts) {}

  @Requires('figures:read')
  @FieldResolver(() => ClassMatrixType, {
    nullable: true,
    description: 'How customers moved between the classes from one day to another (rulebook ANA-12).',
  })
  async classMatrix(
    @Root() { copy }: DealerEntity,
    @Arg('before', () => LocalDateScalar, {
      nullable: true,
      description: 'The former day; unless given, for each member the day of joining.',
    })
    before: LocalDate | null,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: "The latter day; today in the dealer's zone unless given, and never later.",
    })
    asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<ClassMatrixType | null> {
    const { unit, programmes } = this.parts;
    const days = { before: businessDay(before) ?? null, now: businessDay(asOf) ?? null };
    const name = `class matrix ${days.before} ${days.now}`;
    const loader = context.loader<DealerCopy, ComparedClasses>(name, async (dealers) => {
      const compared: ComparedClasses[] = [];
      for (const dealer of dealers)
        compared.push(await compareClasses(unit, programmes, readerOf(context), { dealer, ...days }));
      return compared;
    });
    const found = await loader.load(copy);
    return found && { asOf: found.asOf, value: null, frequency: null, ...found.matrix };
  }
}
