import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ImportRequest } from '../application/import-repair-orders/import-repair-orders';
import type { CommandRefusal } from '../application/ports';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { InsurancePoliciesImportInput, RepairOrdersImportInput } from './inputs/import.inputs';
import { orderRows, policyRows } from './inputs/import-rows';
import {
  InsurancePoliciesImportPayload,
  InsurancePoliciesImportRowUserError,
  InsurancePoliciesImportUserError,
  RepairOrdersImportPayload,
  RepairOrdersImportRowUserError,
  RepairOrdersImportUserError,
} from './payloads/import.payloads';
import { fileRefusals, presentImport } from './present-import';

@Resolver()
export class ImportsResolver {
  constructor(private readonly deps: GraphDeps) {}

  @Requires('orders:write')
  @Mutation(() => RepairOrdersImportPayload, {
    description: 'Enters a chunk of repair orders out of the system of the dealer (rulebook SVC-22).',
  })
  async repairOrdersImport(
    @Arg('input', () => RepairOrdersImportInput, { description: 'The chunk.' })
    input: RepairOrdersImportInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrdersImportPayload> {
    const classes = { chunk: RepairOrdersImportUserError, row: RepairOrdersImportRowUserError };
    const request = input.format === 'NDJSON' ? requestOf(input, orderRows(input)) : wrongFormat();
    const outcome = request.ok
      ? await this.deps.importRepairOrders(callerOf(context), request.value)
      : request;
    return presentImport(outcome, context.language, classes);
  }

  @Requires('orders:write')
  @Mutation(() => InsurancePoliciesImportPayload, {
    description:
      'Enters a chunk of insurance policies out of the system of the dealer (rulebook SVC-10, SVC-22).',
  })
  async insurancePoliciesImport(
    @Arg('input', () => InsurancePoliciesImportInput, { description: 'The chunk.' })
    input: InsurancePoliciesImportInput,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePoliciesImportPayload> {
    const classes = { chunk: InsurancePoliciesImportUserError, row: InsurancePoliciesImportRowUserError };
    const request = requestOf(input, policyRows(input));
    const outcome = request.ok
      ? await this.deps.importInsurancePolicies(callerOf(context), request.value)
      : request;
    return presentImport(outcome, context.language, classes);
  }
}

function requestOf<Row>(
  { idempotencyKey, isDryRun, format, content }: RepairOrdersImportInput,
  rows: ImportRequest<Row>['rows'],
): Outcome<ImportRequest<Row>, CommandRefusal> {
  return fileRefusals(rows) ?? accepted({ idempotencyKey, input: { format, content }, isDryRun, rows });
}

/** Lines nest in an order, so it has no form as CSV. */
function wrongFormat(): Outcome<never, CommandRefusal> {
  return refused({ code: 'VALUE_UNKNOWN', field: ['format'] });
}
