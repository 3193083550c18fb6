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
import { importPolicies } from '../application/import-policies';
import { policyRows } from '../application/policy-row';

const answer = importAnswer('InsurancePoliciesImport', importPolicies, {
  number: 'The number of the document, if the row could be read.',
  id: 'The id of the document; null when refused, and in a dry run of a new one.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Rows that were new, or amended what was known.',
  unchanged: 'Rows that changed nothing.',
});

@InputType('InsurancePoliciesImportInput', {
  description: 'A chunk of `insurance-policies.csv`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
class InsurancePoliciesImportInput {
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
      'The rows; CSV with its header. Columns: policyNumber, revision, customerNumber, vehicleNumber, ' +
      'kind, insurerCode, isSoldHere, soldOn, periodFrom, periodTo, premiumAmount.',
  })
  content!: string;
}

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
    input: InsurancePoliciesImportInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportPayload> {
    const rows = policyRows(input.format, input.content);
    return answeredImport(context, answer, await this.run(callerOf(context), { ...input, rows }));
  }
}
