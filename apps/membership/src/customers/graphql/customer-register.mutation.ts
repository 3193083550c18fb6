import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  ExternalRefInput,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CustomersPorts } from '../application/ports';
import { registerCustomer, type CustomerToRegister } from '../application/register-customer';
import type { CustomerKind } from '../domain/customer';
import { ConsentInput } from './consent.input';
import type { CustomerLookups } from './customer-lookups';
import { Customer } from './customer.type';
import { CustomerKindEnum } from './enums';
import { refOf, VehicleInput, vehicleOf } from './vehicle.input';

@InputType('CustomerRegisterInput', { description: 'A customer with vehicles, to be registered as a whole.' })
class CustomerRegisterInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => CustomerKindEnum, { defaultValue: 'PERSON', description: 'Person or company.' })
  kind!: CustomerKind;

  @Field(() => String, { description: 'The name; at most 80 characters.' })
  name!: string;

  @Field(() => String, {
    description: 'A phone number, in any writing; without a country it is of the mainland.',
  })
  phone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address; absent leaves what is known as it is.',
  })
  email?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of birth of a person, from 1900 on; absent leaves what is known as it is.',
  })
  bornOn?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of an identity document, in any writing; only a keyed hash of it is kept, by which doubles are found.',
  })
  identityReference?: string | null;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description:
      'The number in the system of the dealer; unique there. The same content again changes nothing, other amends.',
  })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of registration; today when absent.',
  })
  registeredOn?: LocalDate | null;

  @Field(() => [ConsentInput], {
    nullable: true,
    description: 'What the person agrees to, and to nothing else; absent leaves what is known as it is.',
  })
  consents?: ConsentInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision of the record in the system of the dealer, from 1: a lower one is refused, a higher one amends. Absent: the last delivery counts.',
  })
  revision?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Say so to register a second customer of the same name and phone number; without a number of the dealer it is refused otherwise.',
  })
  isAnotherPerson!: boolean;

  @Field(() => [VehicleInput], { defaultValue: [], description: 'The vehicles; at most 20.' })
  vehicles!: VehicleInput[];
}

const customerRegisterAnswer = mutationAnswer(
  'CustomerRegister',
  { customer: Customer },
  registerCustomer.refusals,
  { description: 'The registered customer with the vehicles.' },
);

@Resolver()
export class CustomerRegisterMutation {
  private readonly register;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.register = registerCustomer(unit);
  }

  @Requires('customers:write')
  @Mutation(() => customerRegisterAnswer.Payload, {
    description:
      "Registers a customer with vehicles at the caller's dealer, or amends the one of the same number: all of it, or with any refusal nothing.",
  })
  async customerRegister(
    @Arg('input', () => CustomerRegisterInput, { description: 'The customer and the vehicles.' })
    input: CustomerRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof customerRegisterAnswer>> {
    const outcome = await this.register(callerOf(context), input.idempotencyKey, customerOf(input));
    return answered(context, customerRegisterAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
    }));
  }
}

function customerOf(input: CustomerRegisterInput): CustomerToRegister {
  const { kind, name, phone, consents, isAnotherPerson } = input;
  return {
    kind,
    name,
    phone,
    externalRef: refOf(input),
    registeredOn: input.registeredOn ?? null,
    consents: consents?.map(({ channel, purpose }) => ({ channel, purpose })) ?? null,
    vehicles: input.vehicles.map(vehicleOf),
    revision: input.revision ?? null,
    email: input.email ?? null,
    bornOn: input.bornOn ?? null,
    identityReference: input.identityReference ?? null,
    isAnotherPerson,
  };
}
