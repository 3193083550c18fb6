import { MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dealer } from '../../network/graph';

@ObjectType('OfferedServicePrice', { description: 'What a service costs a member of a tier.' })
export class OfferedServicePrice {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode!: string;

  @Field(() => MoneyType, { description: 'The price of one.' })
  amount!: MoneyType;
}

@Directive('@key(fields: "id")')
@ObjectType('OfferedService', {
  description: 'What a dealer offers beside repair, such as a lounge or a rental car (rulebook SVC-24).',
})
export class OfferedService {
  @Field(() => ID, { description: 'Opaque id, prefix "osv".' })
  id!: string;

  @Field(() => String, { description: "The dealer's own code; unique at the dealer." })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => MoneyType, { description: 'The list price of one.' })
  listAmount!: MoneyType;

  @Field(() => [OfferedServicePrice], { description: 'Prices of tiers; other tiers pay the list price.' })
  tierPrices!: OfferedServicePrice[];

  @Field(() => String, { description: 'The department that gives it, as a code of the dealer.' })
  ownerDepartment!: string;

  @Field(() => Boolean, { description: 'Whether it can be had today.' })
  isOffered!: boolean;

  @Field(() => Int, { description: 'How many were used, ever.' })
  useCount!: number;

  @Field(() => Dealer, { nullable: true, description: 'Who offers it.' })
  dealer!: Dealer;
}
