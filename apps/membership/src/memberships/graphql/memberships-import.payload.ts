import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RowOutcome } from '../../kernel';
import { ImportRowOutcomeEnum, keyRefusals, userErrors } from '../../kernel/graph';
import { importMembershipsRefusals, membershipRowRefusals } from '../application/import-memberships';
import { membershipTexts } from '../domain/refusals';

export const MembershipsImportUserError = userErrors('MembershipsImport', membershipTexts, [
  ...importMembershipsRefusals,
  ...keyRefusals,
]);
export const MembershipsImportRowUserError = userErrors(
  'MembershipsImportRow',
  membershipTexts,
  membershipRowRefusals,
);

@ObjectType('MembershipsImportRow', { description: 'What became of one row.' })
export class MembershipsImportRow {
  @Field(() => Int, {
    description: 'The number of the row in the content, from 1, without header and blank lines.',
  })
  rowNumber!: number;

  @Field(() => String, { nullable: true, description: 'The member number of the row, if it could be read.' })
  externalNumber!: string | null;

  @Field(() => ImportRowOutcomeEnum, { description: 'Whether it was kept.' })
  outcome!: RowOutcome;

  @Field(() => ID, { nullable: true, description: 'The id of the membership; null when refused.' })
  id!: string | null;

  @Field(() => [MembershipsImportRowUserError], {
    description: 'Why it was refused; the field is the column.',
  })
  errors!: CodedUserError[];
}

@ObjectType('MembershipsImportPayload', {
  description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
})
export class MembershipsImportPayload {
  @Field(() => Int, { description: 'Rows that were new.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Rows that were known word for word.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refusedCount!: number;

  @Field(() => [MembershipsImportRow], { description: 'Every row, in the order of the content.' })
  rows!: MembershipsImportRow[];

  @Field(() => [MembershipsImportRow], {
    description: 'The refused rows alone, for a system that sends long files.',
  })
  refusedRows!: MembershipsImportRow[];

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [MembershipsImportUserError], { description: 'Why the chunk as a whole was refused.' })
  userErrors!: CodedUserError[];
}
