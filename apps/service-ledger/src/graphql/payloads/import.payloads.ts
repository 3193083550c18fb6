import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RowOutcome } from '../../application/import-rows/judge-rows';
import { ImportRowOutcomeEnum } from '../enums';
import { refusalsOf, refusalTexts } from '../refusal-texts';

export const RepairOrdersImportUserError = userErrorType(
  'RepairOrdersImport',
  refusalTexts,
  refusalsOf.importFile,
);
export const RepairOrdersImportRowUserError = userErrorType(
  'RepairOrdersImportRow',
  refusalTexts,
  refusalsOf.orderRow,
);
export const InsurancePoliciesImportUserError = userErrorType(
  'InsurancePoliciesImport',
  refusalTexts,
  refusalsOf.importFile,
);
export const InsurancePoliciesImportRowUserError = userErrorType(
  'InsurancePoliciesImportRow',
  refusalTexts,
  refusalsOf.policyRow,
);

@ObjectType()
abstract class ImportedRow {
  @Field(() => Int, {
    description: 'The number of the row in the content, from 1, without header and blank lines.',
  })
  rowNumber!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the document, if the row could be read.',
  })
  externalNumber!: string | null;

  @Field(() => ImportRowOutcomeEnum, { description: 'Whether it was kept.' })
  outcome!: RowOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the document; null when refused, and in a dry run of a new one.',
  })
  id!: string | null;
}

@ObjectType()
abstract class ImportPayload {
  @Field(() => Int, { description: 'Rows that were new, or amended what was known.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Rows that changed nothing.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refusedCount!: number;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;
}

@ObjectType('RepairOrdersImportRow', { description: 'What became of one row.' })
export class RepairOrdersImportRow extends ImportedRow {
  @Field(() => [RepairOrdersImportRowUserError], {
    description: 'Why it was refused; the field is the place in the row.',
  })
  errors!: CodedUserError[];
}

@ObjectType('RepairOrdersImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
export class RepairOrdersImportPayload extends ImportPayload {
  @Field(() => [RepairOrdersImportRow], { description: 'Every row, in the order of the content.' })
  rows!: RepairOrdersImportRow[];

  @Field(() => [RepairOrdersImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: RepairOrdersImportRow[];

  @Field(() => [RepairOrdersImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}

@ObjectType('InsurancePoliciesImportRow', { description: 'What became of one row.' })
export class InsurancePoliciesImportRow extends ImportedRow {
  @Field(() => [InsurancePoliciesImportRowUserError], {
    description: 'Why it was refused; the field is the column.',
  })
  errors!: CodedUserError[];
}

@ObjectType('InsurancePoliciesImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
export class InsurancePoliciesImportPayload extends ImportPayload {
  @Field(() => [InsurancePoliciesImportRow], { description: 'Every row, in the order of the content.' })
  rows!: InsurancePoliciesImportRow[];

  @Field(() => [InsurancePoliciesImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: InsurancePoliciesImportRow[];

  @Field(() => [InsurancePoliciesImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}
