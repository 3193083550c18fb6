import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { RepairOrderChangeEnum } from '../enums';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { RepairOrder } from '../types/repair-order.type';

export const RepairOrderSettleUserError = userErrorType('RepairOrderSettle', refusalTexts, refusalsOf.settle);

@ObjectType('RepairOrderSettlePayload', {
  description: 'The settled order; its points arrive a moment later.',
})
export class RepairOrderSettlePayload {
  @Field(() => RepairOrder, { nullable: true, description: 'The order as it is now; null when refused.' })
  repairOrder!: RepairOrder | null;

  @Field(() => RepairOrderChangeEnum, {
    nullable: true,
    description: 'What this delivery did; null when refused.',
  })
  change!: keyof typeof RepairOrderChangeEnum | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [RepairOrderSettleUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
