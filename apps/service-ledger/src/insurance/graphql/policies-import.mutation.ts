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
import { importPolicies } from '../application/import-policies';
import { policyRows } from '../application/policy-row';

const vocabularies = { ...importPolicies, warningTexts: DOCUMENT_WARNING_TEXTS };

const answer = importAnswer('InsurancePoliciesImport', vocabularies, {
  number: 'The number of the document, if the row could be read.',
  id: 'The id of the document; null when refused, and in a dry run of a new one.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Rows that were new, or amended what was known.',
  unchanged: 'Rows that changed nothing.',
});

const InsurancePoliciesImportInput = importInput(
  'InsurancePoliciesImport',
  'insurance-policies.csv',
  'The rows; CSV with its header. Columns: policyNumber, revision, customerNumber, vehicleNumber, ' +
    'kind, insurerCode, isSoldHere, soldOn, periodFrom, periodTo, premiumAmount.',
);

@Resolver()
export class InsurancePoliciesImportMutation {
  constructor(private readonly run: ReturnType<typeof importPolicies>) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Enters a chunk of insurance policies out of the system of the dealer (rulebook SVC-10, SVC-22).',
  })
  async insurancePoliciesImport(
    @Arg('input', () => InsurancePoliciesImportInput, { description: 'The chunk.' })
    input: ImportInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportPayload> {
    const rows = policyRows(input.format, input.content);
    return answeredImport(context, answer, await this.run(callerOf(context), { ...input, rows }));
  }
}
