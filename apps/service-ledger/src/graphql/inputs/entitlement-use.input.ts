import { MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Acknowledgement } from '../../domain/entitlement-use';
import { AcknowledgementEnum } from '../enums';

@InputType('EntitlementUseInput', {
  description: "A use of a member's benefit, registered every single time.",
})
export class EntitlementUseInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose benefit it is.' })
  membershipId!: string;

  @Field(() => String, { description: 'The benefit, such as "CAR_WASH".' })
  code!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many at once.' })
  quantity!: number;

  @Field(() => MoneyInput, { description: 'List price of what was given: the value it had for the member.' })
  valueAmount!: MoneyInput;

  @Field(() => String, { description: 'The department that bears the cost, as a code of the dealer.' })
  bearingDepartment!: string;

  @Field(() => ID, { description: 'Who performed it; a member of staff of the dealer.' })
  performedById!: string;

  @Field(() => AcknowledgementEnum, { description: 'How the member confirmed it.' })
  acknowledgement!: Acknowledgement;

  @Field(() => String, { nullable: true, description: 'A remark; at most 500 characters.' })
  note?: string | null;
}
