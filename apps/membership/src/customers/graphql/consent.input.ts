import { Field, InputType } from 'type-graphql';
import type { ConsentChannel, ConsentPurpose } from '../domain/consent';
import { ConsentChannelEnum, ConsentPurposeEnum } from './enums';

@InputType('ConsentInput', { description: 'What the person agrees to (rulebook MEM-17).' })
export class ConsentInput {
  @Field(() => ConsentChannelEnum, { description: 'The way to reach the person.' })
  channel!: ConsentChannel;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  purpose!: ConsentPurpose;
}
