import { commonRefusals, refused } from '@autoclub/domain-kit';
import {
  answeredImport,
  callerOf,
  type GraphContext,
  importAnswer,
  importInput,
  type ImportInput,
  type ImportPayload,
  Requires,
} from '@autoclub/subgraph-kit';
import { DOCUMENT_WARNING_TEXTS } from '../../documents';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { importOrders } from '../application/import-orders';
import { orderRows } from '../application/order-row';

const vocabularies = { ...importOrders, warningTexts: DOCUMENT_WARNING_TEXTS };

const answer = importAnswer('RepairOrdersImport', vocabularies, {
  number: 'The number of the document, if the row could be read.',
  id: 'The id of the document; null when refused, and in a dry run of a new one.',
  reasons: 'Why it was refused; the field is the place in the row.',
  accepted: 'Rows that were new, or amended what was known.',
  unchanged: 'Rows that changed nothing.',
});

/** Lines nest in an order, so it has no form as CSV. */
const NO_CSV = refused(commonRefusals.no('VALUE_UNKNOWN', ['format']));

const RepairOrdersImportInput = importInput(
  'RepairOrdersImport',
  'repair-orders.ndjson',
  'The rows, one JSON object per line: roNumber, revision, customerNumber, vehicleNumber, kind, ' +
    'openedAt, settledAt, mileageKm, mileageReason, serviceAdvisorNumber, discountApproval {staffNumber reason}, ' +
    'lines [{kind payer description listAmount discountAmount technicianNumber}].',
);

@Resolver()
export class RepairOrdersImportMutation {
  constructor(private readonly run: ReturnType<typeof importOrders>) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description: 'Enters a chunk of repair orders out of the system of the dealer (rulebook SVC-22).',
  })
  async repairOrdersImport(
    @Arg('input', () => RepairOrdersImportInput, { description: 'The chunk.' })
    input: ImportInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportPayload> {
    if (input.format === 'CSV') return answeredImport(context, answer, NO_CSV);
    const rows = orderRows(input.content);
    return answeredImport(context, answer, await this.run(callerOf(context), { ...input, rows }));
  }
}
