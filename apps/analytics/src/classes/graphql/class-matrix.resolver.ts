import type { LocalDate } from '@autoclub/domain-kit';
import {
  businessDay,
  DateTimeScalar,
  type GraphContext,
  LocalDateScalar,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { cell, type Cell } from '../../figures';
import { askerOf, COUNTED_AT, type ShownAnswer, showTo } from '../../figures/graph';
import type { DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import { compareClasses, type ComparedClasses } from '../application/compare-classes';
import type { MatrixCell } from '../domain/class-matrix';
import { isNear } from '../domain/near-days';
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

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
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
    const { unit, programmes, shown } = this.parts;
    const reader = readerOf(context);
    const days = { before: businessDay(before) ?? null, now: businessDay(asOf) ?? null };
    const name = `class matrix ${days.before} ${days.now}`;
    const loader = context.loader<DealerCopy, ShownAnswer<ComparedClasses>>(name, async (dealers) => {
      const answers: ShownAnswer<ComparedClasses>[] = [];
      for (const dealer of dealers) {
        const compared = await compareClasses(unit, programmes, reader, { dealer, ...days });
        const question = `${days.before ?? 'JOINING'} ${compared.asOf}`;
        const about = { asker: askerOf(context), topic: 'CLASS_MATRIX', question, isAlike: isLike(question) };
        const { dealerId: subjectId } = dealer;
        const { suppressBelow: smallest } = programmes.inForce(dealer, compared.asOf).values.analytics;
        const counted = { subjectId, answer: compared, cells: cellsOf(compared), smallest };
        answers.push(...(await showTo(shown, reader, about, [counted])));
      }
      return answers;
    });
    const found = await loader.load(copy);
    if (!found?.answer) return null;
    const { asOf: on, matrix } = found.answer;
    return { asOf: on, value: null, frequency: null, ...matrix, countedAt: found.countedAt };
  }
}

function cellsOf({ matrix }: ComparedClasses): Cell[] {
  const all = Object.entries(matrix ?? {}) as [string, readonly MatrixCell<string>[]][];
  return all.flatMap(([name, cells]) =>
    cells.map(({ before, now, customerCount }) =>
      cell(`${name} ${before} ${now}`, customerCount, [customerCount]),
    ),
  );
}

/** Two matrices from joining, or between days that are near each other. */
function isLike(question: string) {
  const [former = '', latter = ''] = question.split(' ');
  return (other: string) => {
    const [before = '', now = ''] = other.split(' ');
    if ((former === 'JOINING') !== (before === 'JOINING')) return false;
    return isNear(now, latter as LocalDate) && (former === before || isNear(before, former as LocalDate));
  };
}
