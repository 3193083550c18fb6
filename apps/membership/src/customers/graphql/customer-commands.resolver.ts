import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answered, answeredImport, dealerCaller, dealerSystemCaller, presented } from '../../kernel/graph';
import type { CustomersDeps } from './deps';
import { CustomerRegisterInput, type VehicleInput } from './customer.inputs';
import { customerRows } from './customer-rows';
import { CustomersImportInput } from './customers-import.input';
import { customerLoaders } from './loaders';
import { CustomerRegisterPayload, CustomerRegisterUserError } from './customer-register.payload';
import {
  CustomersImportPayload,
  CustomersImportRowUserError,
  CustomersImportUserError,
} from './customers-import.payload';
import { presentCustomer } from './present';

@Resolver()
export class CustomerCommandsResolver {
  constructor(private readonly deps: CustomersDeps) {}

  @Requires('customers:write')
  @Mutation(() => CustomerRegisterPayload, {
    description:
      "Registers a customer with vehicles at the caller's dealer: all of it, or with any refusal nothing.",
  })
  async customerRegister(
    @Arg('input', () => CustomerRegisterInput, { description: 'The customer and the vehicles.' })
    input: CustomerRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<CustomerRegisterPayload> {
    const outcome = await this.deps.commands.registerCustomer(dealerCaller(context), {
      ...input,
      externalRef: refOf(input),
      registeredOn: input.registeredOn ?? null,
      consents: input.consents.map(({ channel, purpose }) => ({ channel, purpose })),
      vehicles: input.vehicles.map(vehicleFacts),
    });
    const { node, ...rest } = await answered(
      context,
      outcome,
      CustomerRegisterUserError,
      async ({ customerId }) =>
        presented(
          await customerLoaders(context, this.deps.customers).customer().load(customerId),
          presentCustomer,
        ),
    );
    return { customer: node, ...rest };
  }

  @Requires('customers:write')
  @Mutation(() => CustomersImportPayload, {
    description:
      'Takes in a chunk of customers.csv; sent again, its rows are UNCHANGED. For systems of a dealer.',
  })
  async customersImport(
    @Arg('input', () => CustomersImportInput, { description: 'The chunk.' }) input: CustomersImportInput,
    @Ctx() context: GraphContext,
  ): Promise<CustomersImportPayload> {
    const caller = dealerSystemCaller(context);
    const outcome = await this.deps.commands.importCustomers(caller, customerRows(input));
    return answeredImport(context, outcome, CustomersImportUserError, CustomersImportRowUserError);
  }
}

function vehicleFacts(input: VehicleInput) {
  const { vin, modelCode, isSoldHere } = input;
  return {
    vin,
    modelCode,
    isSoldHere,
    plate: input.plate ?? null,
    externalRef: refOf(input),
    purchasedOn: input.purchasedOn ?? null,
    outletCode: input.outletCode ?? null,
  };
}

function refOf({ externalRef }: Pick<VehicleInput, 'externalRef'>) {
  return externalRef ? { system: externalRef.system, number: externalRef.number } : null;
}
