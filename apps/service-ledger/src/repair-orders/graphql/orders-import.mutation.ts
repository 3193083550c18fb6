import { commonRefusals, refused } from '@autoclub/domain-kit';
import {
  answeredImport,
  callerOf,
  type GraphContext,
  importAnswer,
  ImportFormatEnum,
  type ImportPayload,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { importOrders } from '../application/import-orders';
import { orderRows } from '../application/order-row';

const answer = importAnswer('RepairOrdersImport', importOrders, {
  number: 'The number of the document, if the row could be read.',
  id: 'The id of the document; null when refused, and in a dry run of a new one.',
  reasons: 'Why it was refused; the field is the place in the row.',
  accepted: 'Rows that were new, or amended what was known.',
  unchanged: 'Rows that changed nothing.',
});

/** Lines nest in an order, so it has no form as CSV. */
const NO_CSV = refused(commonRefusals.no('VALUE_UNKNOWN', ['format']));

@InputType('RepairOrdersImportInput', {
  description: 'A chunk of `repair-orders.ndjson`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
class RepairOrdersImportInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
  format!: keyof typeof ImportFormatEnum;

  @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
  isDryRun!: boolean;

  @Field(() => String, {
    description:
      'The rows, one JSON object per line: roNumber, revision, customerNumber, vehicleNumber, kind, ' +
      'openedAt, settledAt, mileageKm, mileageReason, serviceAdvisorNumber, discountApproval {staffNumber reason}, ' +
      'lines [{kind payer description listAmount discountAmount}].',
  })
  content!: string;
}

@Resolver()
export class RepairOrdersImportMutation {
  constructor(private readonly run: ReturnType<typeof importOrders>) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description: 'Enters a chunk of repair orders out of the system of the dealer (rulebook SVC-22).',
  })
  async repairOrdersImport(
    @Arg('input', () => RepairOrdersImportInput, { description: 'The chunk.' })
    input: RepairOrdersImportInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportPayload> {
    if (input.format === 'CSV') return answeredImport(context, answer, NO_CSV);
    const rows = orderRows(input.content);
    return answeredImport(context, answer, await this.run(callerOf(context), { ...input, rows }));
  }
}
