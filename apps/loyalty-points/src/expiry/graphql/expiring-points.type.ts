import { LocalDateScalar, SafeIntScalar, codeEnum } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { ExpiryCause } from '../domain/expiring-points';

export const ExpiryCauseEnum = codeEnum<ExpiryCause>('PointsExpiryCause', 'Why points end on a day.', {
  LOT_LIFE: 'Their own life is over.',
  CARD_END: 'They live as long as the card, and it ends unless it is renewed.',
});

@ObjectType('ExpiringPoints', {
  description: 'Points that are no longer good from a day on unless they are spent before (rulebook PTS-06).',
})
export class ExpiringPointsType {
  @Field(() => LocalDateScalar, { description: 'The first day on which they are no longer good.' })
  expiresOn!: string;

  @Field(() => SafeIntScalar, { description: 'How many, as it stands now; held points are not among them.' })
  points!: number;

  @Field(() => ExpiryCauseEnum, { description: 'Why they end.' })
  cause!: ExpiryCause;
}
