import { UnreadableFile } from './file-faults';

/** What a file turned out to be by its first bytes; its name and what its sender calls it are not asked. */
export type FileKind = 'XLSX' | 'TEXT';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** Beginnings of what is often sent in place of a table; all other binary files have a zero byte in them. */
const OTHERS = [
  Buffer.from('%PDF', 'latin1'),
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), // XLS, DOC, and workbooks that are locked by a password
  Buffer.from([0x1f, 0x8b]), // gzip
  Buffer.from('7z\xbc\xaf', 'latin1'),
  Buffer.from('Rar!', 'latin1'),
  Buffer.from('\x89PNG', 'latin1'),
  Buffer.from('PAR1', 'latin1'),
];

/** The kind of a file whose first bytes are given. */
export function fileKindOf(first: Buffer): FileKind {
  if (first.length === 0) throw new UnreadableFile('FILE_EMPTY');
  if (startsWith(first, ZIP)) return 'XLSX';
  if (OTHERS.some((beginning) => startsWith(first, beginning))) throw new UnreadableFile('FILE_KIND_UNKNOWN');
  return 'TEXT';
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}
