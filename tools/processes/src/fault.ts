/**
 * Something a person can put right: a taken port, a missing program, a full disk. The message is one sentence that
 * says what to do; the command prints it alone, without a stack, and exits with a code that is not 0.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
}

const FULL_DISK = new Set(['ENOSPC', 'EDQUOT']);

/** The sentence about a full disk, when a program's own words are of one. */
export function fullDiskSentence(words: string, path: string): string | undefined {
  if (!/No space left on device|Disk quota exceeded/.test(words)) return undefined;
  return `The disk is full: free some space where ${path} lies and start again.`;
}

/** The sentence for whatever went wrong; only a bug of ours keeps its stack. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const path = (error as NodeJS.ErrnoException).path ?? 'the data folder';
  if (FULL_DISK.has(code)) return `The disk is full: free some space where ${path} lies and start again.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `Access to ${path} is denied: give this account the right to write there, or choose another folder.`;
  }
  return error.stack ?? error.message;
}
