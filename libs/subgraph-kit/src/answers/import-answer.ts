import { keyRefusals, type Outcome, type Refusal, type RefusalTexts } from '@autoclub/domain-kit';
import type { Executed, ImportAnswer as ImportedRows, RowAnswer } from '@autoclub/use-cases';
import { Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import type { GraphContext } from '../schema/graph-context';
import { ImportRowOutcomeEnum } from '../values/import.enums';
import { presentRefusals, userErrorOf, userErrorType, type CodedUserError } from '../values/user-error.type';
import { ImportRowWarning, presentRowWarnings, type WarningTexts } from './import-row-warning.type';
import { REPLAYED } from './mutation-answer';

/** What is said of an import in the graph, where it differs from import to import. */
export interface ImportWords {
  /** The number that names a row: "The customer number of the row, if it could be read." */
  readonly number: string;
  readonly id: string;
  readonly reasons: string;
  readonly accepted: string;
  readonly unchanged: string;
}

/** A row as the graph shows it. */
export interface PresentedRow extends Omit<RowAnswer, 'errors' | 'warnings'> {
  readonly errors: CodedUserError[];
  readonly warnings: ImportRowWarning[];
}

/** The payload of every import. */
export interface ImportPayload {
  acceptedCount: number;
  unchangedCount: number;
  refusedCount: number;
  rows: PresentedRow[];
  refusedRows: PresentedRow[];
  replayed: boolean;
  userErrors: CodedUserError[];
}

/** The graph types of one import's answer, made by {@link importAnswer}. */
export interface ImportAnswer {
  readonly Payload: ClassType<ImportPayload>;
  readonly UserError: ClassType<CodedUserError>;
  readonly RowUserError: ClassType<CodedUserError>;
  readonly texts: RefusalTexts;
  readonly rowTexts: RefusalTexts;
  readonly warningTexts: WarningTexts;
}

/** What an import refuses of a chunk and of a row. */
interface Vocabularies {
  readonly refusals: { readonly texts: RefusalTexts };
  readonly rowRefusals: { readonly texts: RefusalTexts };
  /** What can be said of a row that is right all the same. */
  readonly warningTexts?: WarningTexts;
}

/**
 * Makes the answer of an import: `<Mutation>Row`, `<Mutation>Payload` and the user errors of the chunk and of a
 * row, each with the codes it can give.
 */
export function importAnswer(
  mutation: string,
  { refusals, rowRefusals, warningTexts = {} }: Vocabularies,
  words: ImportWords,
): ImportAnswer {
  const texts: RefusalTexts = { ...refusals.texts, ...keyRefusals.texts };
  const UserError: ClassType<CodedUserError> = userErrorType(mutation, texts);
  const RowUserError: ClassType<CodedUserError> = userErrorType(`${mutation}Row`, rowRefusals.texts);
  const Row = rowType(mutation, words, RowUserError);
  const Payload = payloadType(mutation, words, Row, UserError);
  return { Payload, UserError, RowUserError, texts, rowTexts: rowRefusals.texts, warningTexts };
}

function rowType(mutation: string, words: ImportWords, RowUserError: ClassType<CodedUserError>) {
  @ObjectType(`${mutation}Row`, { description: 'What became of one row.' })
  class Row {
    @Field(() => Int, {
      description: 'The number of the row in the content, from 1, without header and blank lines.',
    })
    rowNumber!: number;

    @Field(() => String, { nullable: true, description: words.number })
    externalNumber!: string | null;

    @Field(() => ImportRowOutcomeEnum, { description: 'Whether it was kept.' })
    outcome!: RowAnswer['outcome'];

    @Field(() => ID, { nullable: true, description: words.id })
    id!: string | null;

    @Field(() => [RowUserError], { description: words.reasons })
    errors!: CodedUserError[];

    @Field(() => [ImportRowWarning], { description: 'What somebody should know of a row that was kept.' })
    warnings!: ImportRowWarning[];
  }
  return Row;
}

function payloadType(
  mutation: string,
  words: ImportWords,
  Row: ClassType<PresentedRow>,
  UserError: ClassType<CodedUserError>,
): ClassType<ImportPayload> {
  @ObjectType(`${mutation}Payload`, {
    description: 'What became of a chunk: good rows are kept, bad ones answered with their reasons.',
  })
  class Payload implements ImportPayload {
    @Field(() => Int, { description: words.accepted })
    acceptedCount!: number;

    @Field(() => Int, { description: words.unchanged })
    unchangedCount!: number;

    @Field(() => Int, { description: 'Rows that were refused.' })
    refusedCount!: number;

    @Field(() => [Row], { description: 'Every row, in the order of the content.' })
    rows!: PresentedRow[];

    @Field(() => [Row], { description: 'The refused rows alone, for a system that sends long files.' })
    refusedRows!: PresentedRow[];

    @Field(() => Boolean, { description: REPLAYED })
    replayed!: boolean;

    @Field(() => [UserError], { description: 'Why the chunk as a whole was refused.' })
    userErrors!: CodedUserError[];
  }
  return Payload;
}

/** The answer of an import, row by row, with reasons in the caller's language. */
export function answeredImport(
  { language }: GraphContext,
  answer: ImportAnswer,
  outcome: Outcome<Executed<ImportedRows>, Refusal>,
): ImportPayload {
  const judged = outcome.ok ? outcome.value.answer.rows : [];
  const rows = judged.map((row) => ({
    ...row,
    errors: row.errors.map((error) => userErrorOf(error, answer.rowTexts, language, answer.RowUserError)),
    warnings: presentRowWarnings(row.warnings ?? [], answer.warningTexts, language),
  }));
  const of = (wanted: RowAnswer['outcome']) => rows.filter((row) => row.outcome === wanted);
  const refusedRows = of('REFUSED');
  return {
    acceptedCount: of('ACCEPTED').length,
    unchangedCount: of('UNCHANGED').length,
    refusedCount: refusedRows.length,
    rows,
    refusedRows,
    replayed: outcome.ok && outcome.value.replayed,
    userErrors: outcome.ok ? [] : presentRefusals(outcome.refusals, answer.texts, language, answer.UserError),
  };
}
