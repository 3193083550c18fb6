import { type DeliveredFile, readFileRows, UnreadableFile } from '@autoclub/import-files';
import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Caller } from '@autoclub/use-cases';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dealerZones } from '../../network';
import { chunksOf } from '../application/chunks-of-file';
import { goThrough, type RunEnd } from '../application/go-through-file';
import { RowsNotJudgedYet } from '../application/hand-over';
import type { FileImports } from '../application/ports';
import type { ImportFile, ImportRun } from '../domain/import-run';
import { fileFrom, type FileRecord, runFrom, type RunRecord } from './import.rows';
import { KeptFiles } from './kept-files';
import { RunNotes } from './run-notes';

/** Files that one copy of the service goes through at the same time: a long one does not keep a short one waiting. */
const LINES = 2;

/** Goes through the files of runs that wait, and of those whose process has died (rulebook SVC-22). */
export function importTasks(host: Host, imports: FileImports): readonly Task[] {
  return Array.from({ length: LINES }, (_, line) => ({
    name: `go through files ${line + 1}`,
    everyMs: 1_000,
    run: (stopping) => new FileWorker(host, imports).work(stopping),
  }));
}

/** Takes one run to its end. */
class FileWorker {
  private readonly notes: RunNotes;
  private readonly files: KeptFiles;

  constructor(
    private readonly host: Host,
    private readonly imports: FileImports,
  ) {
    this.notes = new RunNotes(host.database, randomUUID());
    this.files = new KeptFiles(host.database, host.ids);
  }

  /** Whether there was one; another may wait. */
  async work(stopping: AbortSignal): Promise<boolean> {
    const record = await this.notes.take(this.host.clock());
    if (!record) return false;
    const run = runFrom(record);
    try {
      await this.notes.end(run, await this.goOn(record, run, stopping), this.host.clock());
    } catch (error) {
      if (error instanceof RowsNotJudgedYet) return await this.notes.wait(run);
      if (!(error instanceof UnreadableFile)) return await this.giveBack(run, error);
      await this.notes.end(run, { failed: { code: error.code } }, this.host.clock());
    }
    return true;
  }

  private async giveBack(run: ImportRun, error: unknown): Promise<boolean> {
    this.host.logger.error(
      { err: error, importRunId: run.id },
      'a file could not be gone through; it is tried again',
    );
    await this.notes.failed(run, this.host.clock());
    return false;
  }

  private async goOn(record: RunRecord, run: ImportRun, stopping: AbortSignal): Promise<RunEnd> {
    const folder = await mkdtemp(join(tmpdir(), 'autoclub-import-'));
    try {
      const path = join(folder, 'file');
      const { file, timeZone } = await this.premises(run);
      if (!file || !(await this.files.writeTo(path, run.dealerId, run.fileId)))
        return { failed: { code: 'FILE_NOT_FOUND' } };
      const fileImport = this.imports[run.kind];
      const isNdjson = file.format === 'NDJSON';
      const parts = readFileRows(path, deliveredFile(file));
      return await goThrough({
        run,
        chunks: chunksOf(parts, { run, timeZone, codes: fileImport.codes, isNdjson }),
        fileImport,
        caller: () => callerOf(record, this.host.clockOf(run.dealerId)()),
        note: (outcome) => this.notes.note(run, outcome),
        stopping,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private premises({
    dealerId,
    fileId,
  }: ImportRun): Promise<{ file: ImportFile | undefined; timeZone: string }> {
    return this.host.database.read(everything, async (tx) => {
      const [row]: FileRecord[] = await tx.query(
        'select * from imported_file where dealer_id = $1 and id = $2',
        [dealerId, fileId],
      );
      const timeZone = (await dealerZones(tx, [dealerId])).get(dealerId) ?? 'Asia/Shanghai';
      return { file: row && fileFrom(row), timeZone };
    });
  }
}

function deliveredFile({ format, encoding, delimiter }: ImportFile): DeliveredFile {
  return (format === 'XLSX' ? { format } : { format, encoding, delimiter }) as DeliveredFile;
}

/** The one who asked for the run; its rows are entered in that name and stand in that trace. */
function callerOf(record: RunRecord, now: Date): Caller {
  const { dealer_id: dealerId, client_id: clientId, staff_member_id: staffMemberId, is_system, id } = record;
  return {
    scope: { kind: 'dealer', dealerId },
    dealerId,
    clientId,
    staffMemberId,
    ...(is_system && { isSystem: true }),
    requestId: id,
    traceId: record.trace_id,
    now,
  };
}
