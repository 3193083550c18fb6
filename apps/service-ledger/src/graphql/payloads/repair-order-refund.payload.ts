import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { RepairOrder } from '../types/repair-order.type';
import { RepairOrderRefund } from '../types/repair-order-refund.type';

export const RepairOrderRefundUserError = userErrorType('RepairOrderRefund', refusalTexts, refusalsOf.refund);

@ObjectType('RepairOrderRefundPayload', { description: 'The refund and the order after it.' })
export class RepairOrderRefundPayload {
  @Field(() => RepairOrder, { nullable: true, description: 'The order as it is now; null when refused.' })
  repairOrder!: RepairOrder | null;

  @Field(() => RepairOrderRefund, {
    nullable: true,
    description: 'The refund as registered; null when refused.',
  })
  refund!: RepairOrderRefund | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [RepairOrderRefundUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
