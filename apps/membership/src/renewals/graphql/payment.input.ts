import { IdempotencyKey, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { OffsetInput } from '../application/renew-membership';
import { DeskOffsetKindEnum } from './enums';

@InputType('FeeOffsetInput', {
  description: 'What settles a part of a fee instead of money (rulebook MEM-08).',
})
export class FeeOffsetInput implements OffsetInput {
  @Field(() => DeskOffsetKindEnum, { description: 'What it is.' })
  kind!: 'SERVICE_CREDIT' | 'STORED_VALUE';

  @Field(() => MoneyInput, { description: 'How much of the fee; more than zero.' })
  amount!: MoneyInput;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the service credit; not for stored value.',
  })
  reference?: string | null;
}

@InputType('MembershipRenewInput', {
  description:
    'A renewal. What is paid and what offsets the fee must be the fee together; points that are held for it count by themselves.',
})
export class MembershipRenewInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => MoneyInput, { description: 'What is paid in money; may be nothing when all is offset.' })
  paidAmount!: MoneyInput;

  @Field(() => FeeOffsetInput, { nullable: true, description: 'What settles the rest.' })
  offset?: FeeOffsetInput | null;
}

@InputType('ReturnTopUpInput', { description: 'Money that a member who comes back pays into the wallet.' })
export class ReturnTopUpInput {
  @Field(() => MoneyInput, { description: 'How much; more than zero.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'The number of the receipt; it tops up once.' })
  receiptNumber!: string;
}

@InputType('MembershipReturnInput', { description: 'A lapsed member who comes back (rulebook MEM-08).' })
export class MembershipReturnInput extends MembershipRenewInput {
  @Field(() => ReturnTopUpInput, {
    nullable: true,
    description: 'A top-up; a club of stored value takes one.',
  })
  topUp?: ReturnTopUpInput | null;
}
