import { createHash } from 'node:crypto';
import { chunksOf, contentOf, readFileRows } from './chunks';
import type { FileRows } from './chunks';
import type { Graph } from './graph';

/** Mutations that take a chunk of a file. */
export type ImportMutation =
  'customersImport' | 'membershipsImport' | 'repairOrdersImport' | 'insurancePoliciesImport';

/** A row the graph refused, with its place in the file and why. */
export interface RefusedRow {
  readonly rowNumber: number;
  readonly errors: readonly {
    readonly field: readonly string[] | null;
    readonly code: string;
    readonly message: string;
  }[];
}

export interface FileResult {
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refused: readonly RefusedRow[];
}

interface Chunk {
  readonly rows: readonly string[];
  /** Row numbers in the file, from 1, of the rows above. */
  readonly numbers: readonly number[];
}

interface Payload {
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedRows: readonly RefusedRow[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Sends a file chunk by chunk through one mutation, as a dealer system does. Sending a file again changes nothing: rows
 * have natural keys and chunks have idempotency keys made from their content (rulebook CONV-5).
 */
export async function importFile(
  graph: Graph,
  mutation: ImportMutation,
  file: string,
  onRows: (rows: number) => void,
): Promise<FileResult> {
  const source = readFileRows(file);
  const total = { acceptedCount: 0, unchangedCount: 0, refused: [] as RefusedRow[] };
  let start = 0;
  for (const rows of chunksOf(source.rows)) {
    const chunk = { rows, numbers: rows.map((_, i) => start + i + 1) };
    start += rows.length;
    const result = await sendChunk(graph, mutation, source, chunk);
    total.acceptedCount += result.acceptedCount;
    total.unchangedCount += result.unchangedCount;
    total.refused.push(...result.refused);
    onRows(rows.length);
  }
  return total;
}

async function sendChunk(
  graph: Graph,
  mutation: ImportMutation,
  source: FileRows,
  chunk: Chunk,
): Promise<FileResult> {
  const content = contentOf(source, chunk.rows);
  const idempotencyKey = createHash('sha256').update(`${mutation} ${content}`).digest('hex');
  const input = { idempotencyKey, format: source.format, content, isDryRun: false };
  const data = await graph<Record<string, Payload>>(documentOf(mutation), { input });
  const payload = data[mutation];
  if (!payload || payload.userErrors.length > 0) {
    throw new Error(
      `${mutation} was refused: ${payload?.userErrors.map(({ code }) => code).join(', ') ?? 'no payload'}`,
    );
  }
  return {
    acceptedCount: payload.acceptedCount,
    unchangedCount: payload.unchangedCount,
    refused: payload.refusedRows.map(({ rowNumber, errors }) => ({
      rowNumber: chunk.numbers[rowNumber - 1] ?? rowNumber,
      errors,
    })),
  };
}

function documentOf(mutation: ImportMutation): string {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ${mutation}($input: ${inputType}!) {
    ${mutation}(input: $input) {
      acceptedCount unchangedCount
      refusedRows { rowNumber errors { field code message } }
      userErrors { code message }
    }
  }`;
}
