import {
  connection,
  DateTimeScalar,
  Explanation,
  LocalDateScalar,
  SafeIntScalar,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { EntryView } from '../application/points-reads';
import type { PostingKind } from '../domain/posting-kind';
import { PointsEntryKindEnum, PointsSourceTypeEnum } from './points-enums.type';

@ObjectType('PointsSource', { description: 'The record that moved the points.' })
export class PointsSourceType {
  @Field(() => PointsSourceTypeEnum, { description: 'Its kind.' })
  type!: keyof typeof PointsSourceTypeEnum;

  @Field(() => ID, { description: 'Its identifier in the service that owns it.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('PointsEntry', {
  description:
    'A movement on a points account. Never changed and never deleted: a mistake is corrected by another entry.',
})
export class PointsEntryType {
  @Field(() => ID, { description: 'The identifier, `pte_…`.' })
  id!: string;

  @Field(() => PointsEntryKindEnum, { description: 'Why the points moved.' })
  kind!: PostingKind;

  @Field(() => String, { description: "The kind as words of the caller's language." })
  kindLabel!: string;

  @Field(() => SafeIntScalar, { description: 'Signed: positive credits the member.' })
  points!: number;

  @Field(() => LocalDateScalar, { description: 'The day of the fact, whose rules and membership decided.' })
  businessDay!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day the entry was made; a late fact is posted when it arrives.',
  })
  postedOn!: string;

  @Field(() => DateTimeScalar, { description: 'The instant the entry was made.' })
  postedAt!: Date;

  @Field(() => SafeIntScalar, { description: "The account's total after this entry." })
  balanceAfter!: number;

  @Field(() => PointsSourceType, { description: 'The record the points come from.' })
  source!: PointsSourceType;

  @Field(() => Explanation, { description: 'Why it is this many, from the facts stored with the entry.' })
  explanation!: Explanation;

  @Field(() => String, { description: 'The trace, the same from the bill to the figure.' })
  traceId!: string;

  readonly view!: EntryView;
}

export const PointsEntryConnection = connection(PointsEntryType, 'PointsEntry');
