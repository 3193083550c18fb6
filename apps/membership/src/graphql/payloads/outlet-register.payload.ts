import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { registerOutletRefusals } from '../../application/register-outlet/register-outlet';
import { keyRefusals, refusalTexts } from '../refusal-texts';
import { Outlet } from '../types/outlet.type';

export const OutletRegisterUserError = userErrorType('OutletRegister', refusalTexts, [
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
