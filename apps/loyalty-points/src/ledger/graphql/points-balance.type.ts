import { SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('PointsBalance', {
  description:
    'The points of an account. Points whose life is over are not in it, even before they are written off.',
})
export class PointsBalanceType {
  @Field(() => SafeIntScalar, {
    description:
      'What can be spent now: total less held. Negative after a correction; the next earning repays it.',
  })
  available!: number;

  @Field(() => SafeIntScalar, { description: 'Reserved by redemptions that are not decided yet.' })
  held!: number;

  @Field(() => SafeIntScalar, { description: 'Available and held together.' })
  total!: number;
}
