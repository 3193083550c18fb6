import type { Task } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { rowsOf } from '../application/make-export';
import type { FiguresExport } from '../domain/figures-export';
import { exportBook } from './export-book';
import { WRITERS } from './file-writers';
import { subjectReads } from './subject-reads';

/** Makes the files that wait, one at a time, and lets go of old ones (rulebook ANA-09). */
export function makeExportsTask(host: Host): Task {
  return { name: 'make exports', everyMs: 1_000, run: () => makeNext(host) };
}

/** Whether there was one; another may wait. */
export async function makeNext(host: Host): Promise<boolean> {
  const book = exportBook(host.database);
  const wanted = await book.take();
  if (!wanted) {
    await book.forget(host.clock());
    return false;
  }
  try {
    const note = (doneCount: number, totalCount: number) => book.note(wanted.id, doneCount, totalCount);
    const rows = await rowsOf(
      host.unit(subjectReads),
      host.programmes,
      readerOf(wanted, host.clock()),
      wanted,
      note,
    );
    await book.finish(wanted.id, rows, await WRITERS[wanted.format](rows));
    return true;
  } catch (error) {
    host.logger.error({ err: error, exportId: wanted.id }, 'an export could not be made; it is tried again');
    await book.giveBack(wanted.id);
    return false;
  }
}

/** The one who asked, with no other right than that account had. */
function readerOf({ id, scope }: FiguresExport, now: Date): Reader {
  return { scope, requestId: id, traceId: '0'.repeat(32), now };
}
