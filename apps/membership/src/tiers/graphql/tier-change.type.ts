import { DateRange, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { TierChangeRecord } from '../application/ports';

@ObjectType('TierChange', { description: 'A membership moved to another tier (rulebook MEM-04).' })
export class TierChange {
  @Field(() => ID, { description: 'Opaque id, prefix "tch".' })
  id!: string;

  @Field(() => String, { description: 'The code of the tier before.' })
  fromTier!: string;

  @Field(() => String, { description: 'The code of the tier after.' })
  toTier!: string;

  @Field(() => [String], {
    description:
      'The code of every way that was open, such as "POINTS" and "VISITS"; "CORRECTION" when an upgrade was taken back.',
  })
  causes!: string[];

  @Field(() => LocalDateScalar, { description: 'The business day from which the new tier holds.' })
  changedOn!: string;

  @Field(() => DateRange, { description: 'The validity of the card after the change.' })
  validity!: DateRange;

  @Field(() => String, { description: 'The trace that led to the change (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: TierChangeRecord;
}
