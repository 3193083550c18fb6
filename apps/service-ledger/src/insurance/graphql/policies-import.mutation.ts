import { rowRefusals } from '@autoclub/domain-kit';
import { type CodedUserError, type GraphContext, Requires, userErrorType } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  callerOf,
  ChunkInput,
  FILE_TEXTS,
  ImportedRow,
  ImportPayload,
  presentImport,
  requestOf,
} from '../../documents/graph';
import type { importPolicies } from '../application/import-policies';
import { policyRows } from '../application/policy-row';
import { refusals } from '../domain/refusals';

const rowTexts = { ...refusals.texts, ...rowRefusals.texts };

const InsurancePoliciesImportUserError = userErrorType('InsurancePoliciesImport', FILE_TEXTS);
const InsurancePoliciesImportRowUserError = userErrorType('InsurancePoliciesImportRow', rowTexts);

@InputType('InsurancePoliciesImportInput', {
  description: 'A chunk of `insurance-policies.csv`: at most 200 rows and 200 KB (rulebook SVC-22).',
})
class InsurancePoliciesImportInput extends ChunkInput {
  @Field(() => String, {
    description:
      'The rows; CSV with its header. Columns: policyNumber, revision, customerNumber, vehicleNumber, ' +
      'kind, insurerCode, isSoldHere, soldOn, periodFrom, periodTo, premiumAmount.',
  })
  content!: string;
}

@ObjectType('InsurancePoliciesImportRow', { description: 'What became of one row.' })
class InsurancePoliciesImportRow extends ImportedRow {
  @Field(() => [InsurancePoliciesImportRowUserError], {
    description: 'Why it was refused; the field is the column.',
  })
  errors!: CodedUserError[];
}

@ObjectType('InsurancePoliciesImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
class InsurancePoliciesImportPayload extends ImportPayload {
  @Field(() => [InsurancePoliciesImportRow], { description: 'Every row, in the order of the content.' })
  rows!: InsurancePoliciesImportRow[];

  @Field(() => [InsurancePoliciesImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: InsurancePoliciesImportRow[];

  @Field(() => [InsurancePoliciesImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}

@Resolver()
export class InsurancePoliciesImportMutation {
  constructor(private readonly run: ReturnType<typeof importPolicies>) {}

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
    const request = requestOf(input, policyRows(input.format, input.content));
    const outcome = request.ok ? await this.run(callerOf(context), request.value) : request;
    return presentImport(outcome, context.language, {
      chunk: InsurancePoliciesImportUserError,
      row: InsurancePoliciesImportRowUserError,
      rowTexts,
    });
  }
}
