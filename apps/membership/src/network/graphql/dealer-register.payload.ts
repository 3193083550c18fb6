import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { registerDealerRefusals } from '../application/register-dealer';
import { networkTexts } from '../domain/refusals';
import { Dealer } from './dealer.type';

export const DealerRegisterUserError = userErrors('DealerRegister', networkTexts, [
  ...registerDealerRefusals,
  ...keyRefusals,
]);

@ObjectType('DealerRegisterPayload', { description: 'The registered dealer.' })
export class DealerRegisterPayload {
  @Field(() => Dealer, { nullable: true, description: 'The dealer; null when refused.' })
  dealer!: Dealer | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [DealerRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
