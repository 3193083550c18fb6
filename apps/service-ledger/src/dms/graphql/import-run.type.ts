import { codeEnum, connection, DateTimeScalar, DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ImportKind } from '../domain/import-kind';
import type { RunState } from '../domain/import-run';

export const ImportKindEnum = codeEnum<ImportKind>('ImportKind', 'What an uploaded file is about.', {
  REPAIR_ORDERS: 'Settled repair orders: one row an order, or a row for each line of it.',
  INSURANCE_POLICIES: 'Insurance policies, one row each.',
  DAY_CONTROL: 'What the system has settled on a day, one row an order: for the reconciliation.',
  OPENING_PACKAGES: 'Prepaid packages as they stand when a dealer begins here, one row each.',
  OPENING_USES:
    'Benefits that members had used of the running year before a dealer began here, one row each.',
  OPENING_LOTS: 'Points that members bring along from the system of before, a row a lot; for systems.',
  OPENING_COUNTERS: 'What members had earned towards a tier before, a row a card; for systems.',
  OPENING_WALLETS: 'What members had stored before, a row a card; for systems.',
});

export const ImportRunStateEnum = codeEnum<RunState>('ImportRunState', 'How far an import is.', {
  WAITING: 'It waits for its turn.',
  RUNNING: 'It goes through the file.',
  DONE: 'Every row has been judged.',
  FAILED: 'It could not go on; rows entered before stay.',
});

export const ImportFileFormatEnum = codeEnum<'CSV' | 'NDJSON' | 'XLSX'>(
  'ImportFileFormat',
  'What an uploaded file turned out to be.',
  {
    CSV: 'Text with a header and a delimiter.',
    NDJSON: 'A JSON object a line.',
    XLSX: 'A workbook; its first sheet that is shown is read.',
  },
);

@ObjectType('ImportFile', { description: 'A file that was uploaded; its bytes are kept for seven days.' })
export class ImportFile {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Its name, as it was uploaded.' })
  name!: string;

  @Field(() => ImportFileFormatEnum, { description: 'What it turned out to be by its content.' })
  format!: 'CSV' | 'NDJSON' | 'XLSX';

  @Field(() => String, { nullable: true, description: 'What its text is written in; null for a workbook.' })
  encoding!: string | null;

  @Field(() => Int, { description: 'Its size in bytes.' })
  byteCount!: number;

  @Field(() => Int, { description: 'Its rows, without the header and blank ones.' })
  rowCount!: number;

  @Field(() => [String], { description: 'The names in its header; empty for NDJSON.' })
  columns!: readonly string[];

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
}

@ObjectType('ImportFault', { description: 'One reason why a row was refused.' })
export class ImportFault {
  @Field(() => Int, { description: 'The row, from 1, without the header and blank ones.' })
  rowNumber!: number;

  @Field(() => String, { nullable: true, description: 'The number of the record, if it could be read.' })
  externalNumber!: string | null;

  @Field(() => String, { description: 'The column of the file, or the field where no column has it.' })
  column!: string;

  @Field(() => String, { description: 'The reason as a code: those of the single mutation, or of a row.' })
  code!: string;

  @Field(() => String, { description: "The reason in the caller's language." })
  message!: string;
}

@ObjectType('ImportRunFailure', { description: 'Why an import could not go on.' })
export class ImportRunFailure {
  @Field(() => String, { description: 'The reason as a code.' })
  code!: string;

  @Field(() => String, { description: "The reason in the caller's language." })
  message!: string;
}

@ObjectType('ImportRun', {
  description: 'One going through an uploaded file: tried out, or entered (rulebook SVC-22).',
})
export class ImportRun {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ImportKindEnum, { description: 'What the file is about.' })
  kind!: ImportKind;

  @Field(() => String, { description: "The dealer's system it came out of; its saved mapping was used." })
  system!: string;

  @Field(() => Boolean, { description: 'Whether rows were only judged and nothing was entered.' })
  isDryRun!: boolean;

  @Field(() => ImportRunStateEnum, { description: 'How far it is.' })
  state!: RunState;

  @Field(() => Int, { description: 'The rows of the file.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows that have been judged; after a crash it goes on behind them.' })
  doneCount!: number;

  @Field(() => DecimalScalar, {
    description:
      'The share of rows that have been judged, with four places, rounded down; 1 of an empty file.',
  })
  progressRate!: string;

  @Field(() => Int, { description: 'Records that were new, or amended what was known.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Records that changed nothing.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Records that were refused.' })
  refusedCount!: number;

  @Field(() => ImportRunFailure, { nullable: true, description: 'Why it could not go on.' })
  failure!: ImportRunFailure | null;

  @Field(() => String, {
    description: 'The path under the address of the graph that returns the reasons as a CSV file.',
  })
  faultsPath!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  /** Not shown; the fields below are found by it. */
  fileId!: string;
}

export const ImportRunConnection = connection(ImportRun, 'ImportRun');
