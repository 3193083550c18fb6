import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RowOutcome } from '../../kernel';
import { ImportRowOutcomeEnum, keyRefusals, userErrors } from '../../kernel/graph';
import { importCustomersRefusals, customerRowRefusals } from '../application/import-customers';
import { customerTexts } from '../domain/refusals';

export const CustomersImportUserError = userErrors('CustomersImport', customerTexts, [
  ...importCustomersRefusals,
  ...keyRefusals,
]);
export const CustomersImportRowUserError = userErrors(
  'CustomersImportRow',
  customerTexts,
  customerRowRefusals,
);

@ObjectType('CustomersImportRow', { description: 'What became of one row.' })
export class CustomersImportRow {
  @Field(() => Int, {
    description: 'The number of the row in the content, from 1, without header and blank lines.',
  })
  rowNumber!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The customer number of the row, if it could be read.',
  })
  externalNumber!: string | null;

  @Field(() => ImportRowOutcomeEnum, { description: 'Whether it was kept.' })
  outcome!: RowOutcome;

  @Field(() => ID, { nullable: true, description: 'The id of the customer; null when refused.' })
  id!: string | null;

  @Field(() => [CustomersImportRowUserError], { description: 'Why it was refused; the field is the column.' })
  errors!: CodedUserError[];
}

@ObjectType('CustomersImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
export class CustomersImportPayload {
  @Field(() => Int, { description: 'Rows that were new.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Rows that were known word for word.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refusedCount!: number;

  @Field(() => [CustomersImportRow], { description: 'Every row, in the order of the content.' })
  rows!: CustomersImportRow[];

  @Field(() => [CustomersImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: CustomersImportRow[];

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [CustomersImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}
