import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const WINDOW_BYTES = 16_384;

/** The last lines of a log file, for a sentence that must say why a process died. Empty when there is no file. */
export function lastLines(file: string, count: number): string[] {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const size = fstatSync(handle).size;
    const window = Buffer.alloc(Math.min(size, WINDOW_BYTES));
    readSync(handle, window, 0, window.length, size - window.length);
    const lines = window.toString('utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').slice(-count);
  } finally {
    closeSync(handle);
  }
}

/** How long a log is now; what is written after it belongs to the next start. */
export function logSize(file: string): number {
  try {
    const handle = openSync(file, 'r');
    const { size } = fstatSync(handle);
    closeSync(handle);
    return size;
  } catch {
    return 0;
  }
}
