import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { registerOutletRefusals } from '../application/register-outlet';
import { networkTexts } from '../domain/refusals';
import { Outlet } from './outlet.type';

export const OutletRegisterUserError = userErrors('OutletRegister', networkTexts, [
  ...registerOutletRefusals,
  ...keyRefusals,
]);

@ObjectType('OutletRegisterPayload', { description: 'The registered outlet.' })
export class OutletRegisterPayload {
  @Field(() => Outlet, { nullable: true, description: 'The outlet; null when refused.' })
  outlet!: Outlet | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [OutletRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
