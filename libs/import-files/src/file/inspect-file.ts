import { open, stat } from 'node:fs/promises';
import type { DeliveredFile, FilePart, FileReading } from './delivered-file';
import { FILE_LIMITS, UnreadableFile } from './file-faults';
import { fileKindOf } from './file-kind';
import { readTextRows, textHeader } from './read-text-rows';
import { encodingOf } from './text-encoding';
import { readSheetRows } from '../xlsx/read-sheet-rows';

/** A file that can be read to its end, and how much is in it. */
export interface InspectedFile {
  readonly file: DeliveredFile;
  readonly bytes: number;
  readonly rowCount: number;
  /** The names in its header; none for NDJSON. */
  readonly columns: readonly string[];
}

/**
 * Looks through a file as it was uploaded, to its end: what it is, what it is written in, how many rows it has. Throws
 * {@link UnreadableFile} for what cannot be read or would take too much, whatever the bytes are.
 */
export async function inspectFile(path: string): Promise<InspectedFile> {
  const { size: bytes } = await stat(path);
  if (bytes > FILE_LIMITS.bytes) throw new UnreadableFile('FILE_TOO_LARGE');
  const first = await firstBytesOf(path);
  const file: DeliveredFile =
    fileKindOf(first) === 'XLSX' ? { format: 'XLSX' } : await textFileOf(path, first);
  let rowCount = 0;
  let columns: readonly string[] = [];
  for await (const part of readFileRows(path, file, { isCountOnly: true })) {
    columns = part.columns;
    rowCount += part.rows.length;
  }
  if (rowCount === 0) throw new UnreadableFile('FILE_EMPTY');
  return { file, bytes, rowCount, columns };
}

/** The rows of a file that was inspected, some hundreds at once; what is wrong with a row is that row's fault. */
export function readFileRows(
  path: string,
  file: DeliveredFile,
  reading: FileReading = {},
): AsyncGenerator<FilePart> {
  return file.format === 'XLSX' ? readSheetRows(path) : readTextRows(path, file, reading);
}

async function textFileOf(path: string, first: Buffer): Promise<DeliveredFile> {
  const encoding = await encodingOf(path, first);
  return textHeader(path, encoding);
}

const FIRST_BYTES = 64;

async function firstBytesOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
