import { DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { OutletScore as Score } from '../domain/outlet-score';

@ObjectType('OutletScore', {
  description: 'How an outlet did with the files of the cars it sold in a period (rulebook MEM-15).',
})
export class OutletScore {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The score as a fraction, such as "0.8125", rounded half-up; null while no file was due.',
  })
  scoreRate!: string | null;

  @Field(() => Int, { description: 'Files that came or should have come.' })
  dueCount!: number;

  @Field(() => Int, { description: 'Those that came on the business day of the sale.' })
  onTimeCount!: number;

  @Field(() => Int, { description: 'Those that came on a later day.' })
  lateCount!: number;

  @Field(() => Int, { description: 'Those that have not come.' })
  missingCount!: number;

  @Field(() => Int, { description: 'Fields of the files that came.' })
  fieldCount!: number;

  @Field(() => Int, { description: 'Those that had to be corrected.' })
  correctedFieldCount!: number;

  readonly score!: Score;
}
