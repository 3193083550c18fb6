import { type Outcome, refused, rowRefusals } from '@autoclub/domain-kit';
import { type CodedUserError, type GraphContext, Requires, userErrorType } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CommandRefusal } from '../../documents';
import {
  callerOf,
  ChunkInput,
  FILE_TEXTS,
  ImportedRow,
  ImportPayload,
  presentImport,
  requestOf,
} from '../../documents/graph';
import type { importOrders } from '../application/import-orders';
import { orderRows } from '../application/order-row';
import { settleRefusals } from '../domain/refusals';

const rowTexts = { ...settleRefusals.texts, ...rowRefusals.texts };

const RepairOrdersImportUserError = userErrorType('RepairOrdersImport', FILE_TEXTS);
const RepairOrdersImportRowUserError = userErrorType('RepairOrdersImportRow', rowTexts);

@InputType('RepairOrdersImportInput', {
  description: 'A chunk of `repair-orders.ndjson`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
class RepairOrdersImportInput extends ChunkInput {
  @Field(() => String, {
    description:
      'The rows, one JSON object per line: roNumber, revision, customerNumber, vehicleNumber, kind, ' +
      'openedAt, settledAt, mileageKm, mileageReason, serviceAdvisorNumber, discountApproval {staffNumber reason}, ' +
      'lines [{kind payer description listAmount discountAmount}].',
  })
  content!: string;
}

@ObjectType('RepairOrdersImportRow', { description: 'What became of one row.' })
class RepairOrdersImportRow extends ImportedRow {
  @Field(() => [RepairOrdersImportRowUserError], {
    description: 'Why it was refused; the field is the place in the row.',
  })
  errors!: CodedUserError[];
}

@ObjectType('RepairOrdersImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
class RepairOrdersImportPayload extends ImportPayload {
  @Field(() => [RepairOrdersImportRow], { description: 'Every row, in the order of the content.' })
  rows!: RepairOrdersImportRow[];

  @Field(() => [RepairOrdersImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: RepairOrdersImportRow[];

  @Field(() => [RepairOrdersImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}

@Resolver()
export class RepairOrdersImportMutation {
  constructor(private readonly run: ReturnType<typeof importOrders>) {}

  @Requires('orders:write')
  @Mutation(() => RepairOrdersImportPayload, {
    description: 'Enters a chunk of repair orders out of the system of the dealer (rulebook SVC-22).',
  })
  async repairOrdersImport(
    @Arg('input', () => RepairOrdersImportInput, { description: 'The chunk.' })
    input: RepairOrdersImportInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrdersImportPayload> {
    const request = input.format === 'NDJSON' ? requestOf(input, orderRows(input.content)) : wrongFormat();
    const outcome = request.ok ? await this.run(callerOf(context), request.value) : request;
    return presentImport(outcome, context.language, {
      chunk: RepairOrdersImportUserError,
      row: RepairOrdersImportRowUserError,
      rowTexts,
    });
  }
}

/** Lines nest in an order, so it has no form as CSV. */
function wrongFormat(): Outcome<never, CommandRefusal> {
  return refused({ code: 'VALUE_UNKNOWN', field: ['format'] });
}
