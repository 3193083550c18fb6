import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { registerRegionRefusals } from '../application/register-region';
import { networkTexts } from '../domain/refusals';
import { Region } from './region.type';

export const RegionRegisterUserError = userErrors('RegionRegister', networkTexts, [
  ...registerRegionRefusals,
  ...keyRefusals,
]);

@ObjectType('RegionRegisterPayload', { description: 'The registered region.' })
export class RegionRegisterPayload {
  @Field(() => Region, { nullable: true, description: 'The region; null when refused.' })
  region!: Region | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [RegionRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
