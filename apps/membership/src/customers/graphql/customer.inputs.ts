import { ExternalRefInput, LocalDateScalar } from '@autoclub/subgraph-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { Field, InputType } from 'type-graphql';
import type { ConsentChannel, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';
import { ConsentChannelEnum, ConsentPurposeEnum, CustomerKindEnum } from './enums';

@InputType('ConsentInput', { description: 'What the person agrees to (rulebook MEM-17).' })
export class ConsentInput {
  @Field(() => ConsentChannelEnum, { description: 'The way to reach the person.' })
  channel!: ConsentChannel;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  purpose!: ConsentPurpose;
}

@InputType('VehicleInput', { description: 'A vehicle of the customer.' })
export class VehicleInput {
  @Field(() => String, {
    description: 'The vehicle identification number: 17 characters with a right check digit.',
  })
  vin!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The licence plate; absent until the car is registered.',
  })
  plate?: string | null;

  @Field(() => String, { description: 'The code of the model; at most 64 characters.' })
  modelCode!: string;

  @Field(() => ExternalRefInput, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of purchase; not in the future.' })
  purchasedOn?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether this dealer or one of its outlets sold it.',
  })
  isSoldHere!: boolean;

  @Field(() => String, { nullable: true, description: 'The code of the outlet that sold it.' })
  outletCode?: string | null;
}

@InputType('CustomerRegisterInput', { description: 'A customer with vehicles, to be registered as a whole.' })
export class CustomerRegisterInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => CustomerKindEnum, { defaultValue: 'PERSON', description: 'Person or company.' })
  kind!: CustomerKind;

  @Field(() => String, { description: 'The name; at most 80 characters.' })
  name!: string;

  @Field(() => String, { description: 'A mobile or landline number of the mainland.' })
  phone!: string;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description:
      'The number in the system of the dealer; unique there. The same content again changes nothing.',
  })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of registration; today unless told.',
  })
  registeredOn?: LocalDate | null;

  @Field(() => [ConsentInput], { defaultValue: [], description: 'What the person agrees to.' })
  consents!: ConsentInput[];

  @Field(() => [VehicleInput], { defaultValue: [], description: 'The vehicles; at most 20.' })
  vehicles!: VehicleInput[];
}

@InputType('CustomerFilter', { description: 'Which customers to list; absent conditions exclude nobody.' })
export class CustomerFilterInput {
  @Field(() => CustomerKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: CustomerKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Only members, or only others.' })
  isMember?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Registered on this day or later.' })
  registeredFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Registered before this day.' })
  registeredTo?: LocalDate | null;
}
