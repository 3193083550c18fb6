import {
  answeredImport,
  dealerSystemCallerOf,
  importAnswer,
  importInput,
  type ImportInput,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { importCustomers } from '../application/import-customers';
import type { CustomersPorts } from '../application/ports';
import { customerRows } from './customer-rows';

const CustomersImportInput = importInput(
  'CustomersImport',
  'customers.csv',
  'The rows; CSV with its header. Columns: customerNumber, kind, name, phone, smsConsent, registeredOn, ' +
    'vehicleNumber, vin, plate, modelCode, purchasedOn, isSoldHere, outletCode; of a car bought on credit, isFinanced; if known, email and bornOn; if the system counts them, revision.',
);

const customersImportAnswer = importAnswer('CustomersImport', importCustomers, {
  number: 'The customer number of the row, if it could be read.',
  id: 'The id of the customer; null when refused.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Rows that were new or amended what was known.',
  unchanged: 'Rows that were known word for word.',
});

@Resolver()
export class CustomersImportMutation {
  private readonly importCustomers;

  constructor(unit: UnitOfWork<CustomersPorts>) {
    this.importCustomers = importCustomers(unit);
  }

  @Requires('customers:write')
  @Mutation(() => customersImportAnswer.Payload, {
    description:
      'Takes in a chunk of customers.csv; sent again, its rows are UNCHANGED, and other content amends. For systems of a dealer.',
  })
  async customersImport(
    @Arg('input', () => CustomersImportInput, { description: 'The chunk.' }) input: ImportInput,
    @Ctx() context: GraphContext,
  ) {
    const outcome = await this.importCustomers(dealerSystemCallerOf(context), customerRows(input));
    return answeredImport(context, customersImportAnswer, outcome);
  }
}
