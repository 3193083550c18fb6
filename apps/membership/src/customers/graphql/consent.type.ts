import { DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import { ConsentChannelEnum, ConsentOriginEnum, ConsentPurposeEnum } from './enums';

@ObjectType('Consent', {
  description:
    'What a person agreed to: a channel for a purpose. Without one no message is sent (rulebook MEM-17).',
})
export class Consent {
  @Field(() => ConsentChannelEnum, { description: 'The way to reach the person.' })
  channel!: ConsentChannel;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  purpose!: ConsentPurpose;

  @Field(() => ConsentOriginEnum, { description: 'Where it was given.' })
  origin!: ConsentOrigin;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  givenAt!: Date;
}

@ObjectType('ConsentPeriod', {
  description: 'A time for which a person agreed to a channel for a purpose (rulebook MEM-17).',
})
export class ConsentPeriod extends Consent {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null while it is given.',
  })
  withdrawnAt!: Date | null;

  @Field(() => ConsentOriginEnum, { nullable: true, description: 'Where it was withdrawn.' })
  withdrawnOrigin!: ConsentOrigin | null;
}
