import type { Outcome, Refusal } from '@autoclub/domain-kit';
import {
  presentRefusals,
  refusalMessage,
  type CodedUserError,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { ClassType } from 'type-graphql';
import type { ImportReport, RowRefusal } from '../application/import-rows';
import type { Answer } from '../application/ports';
import { textsOf } from './user-errors';

type ErrorClass = ClassType<CodedUserError>;

export interface Answered<Shown> {
  readonly node: Shown | null;
  readonly replayed: boolean;
  readonly userErrors: CodedUserError[];
}

/** The answer of a mutation: what was written, loaded afresh, or why nothing was. */
export async function answered<T, Shown>(
  context: GraphContext,
  outcome: Outcome<Answer<T>, Refusal>,
  UserError: ErrorClass,
  load: (value: T) => Promise<Shown | null>,
): Promise<Answered<Shown>> {
  if (!outcome.ok)
    return { node: null, replayed: false, userErrors: userErrors(context, outcome.refusals, UserError) };
  const { value, replayed } = outcome.value;
  return { node: await load(value), replayed, userErrors: [] };
}

function userErrors(
  context: GraphContext,
  refusals: readonly Refusal[],
  UserError: ErrorClass,
): CodedUserError[] {
  return presentRefusals<string>(refusals, textsOf(UserError), context.language, UserError);
}

interface AnsweredRow {
  rowNumber: number;
  externalNumber: string | null;
  outcome: ImportReport['rows'][number]['outcome'];
  id: string | null;
  errors: CodedUserError[];
}

export interface AnsweredImport {
  acceptedCount: number;
  unchangedCount: number;
  refusedCount: number;
  rows: AnsweredRow[];
  refusedRows: AnsweredRow[];
  replayed: boolean;
  userErrors: CodedUserError[];
}

/** The answer of an import, row by row. */
export function answeredImport(
  context: GraphContext,
  outcome: Outcome<Answer<ImportReport>, Refusal>,
  UserError: ErrorClass,
  RowError: ErrorClass,
): AnsweredImport {
  const judged = outcome.ok ? outcome.value.value.rows : [];
  const rows = judged.map((row) => ({
    ...row,
    errors: row.errors.map((error) => rowError(context, error, RowError)),
  }));
  const of = (wanted: AnsweredRow['outcome']) => rows.filter((row) => row.outcome === wanted);
  const refusedRows = of('REFUSED');
  return {
    acceptedCount: of('ACCEPTED').length,
    unchangedCount: of('UNCHANGED').length,
    refusedCount: refusedRows.length,
    rows,
    refusedRows,
    replayed: outcome.ok && outcome.value.replayed,
    userErrors: outcome.ok ? [] : userErrors(context, outcome.refusals, UserError),
  };
}

/** A reason with its column; the words of the file's schema are kept where it brought some. */
function rowError({ language }: GraphContext, refusal: RowRefusal, RowError: ErrorClass): CodedUserError {
  const message = refusal.message?.[language] ?? refusalMessage(refusal, textsOf(RowError), language);
  return Object.assign(new RowError(), {
    code: refusal.code,
    field: refusal.field ? [...refusal.field] : null,
    message,
  });
}
