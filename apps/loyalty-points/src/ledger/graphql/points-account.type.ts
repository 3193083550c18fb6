import { SafeIntScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { AccountView } from '../application/points-reads';
import { PointsBalanceType } from './points-balance.type';

@Directive('@key(fields: "id")')
@ObjectType('PointsAccount', { description: 'The points of one membership, kept as a double-entry ledger.' })
export class PointsAccountType {
  @Field(() => ID, { description: 'The identifier, `pac_…`.' })
  id!: string;

  @Field(() => PointsBalanceType, { description: 'What is there, what is held, and both together.' })
  balance!: PointsBalanceType;

  @Field(() => SafeIntScalar, {
    description:
      'Points earned in this membership less corrections. Spending does not lower it; tiers look at it and at what was brought along.',
  })
  qualifyingPoints!: number;

  @Field(() => MembershipEntity, { nullable: true, description: 'The membership the points belong to.' })
  membership!: MembershipEntity | null;

  readonly view!: AccountView;
}
