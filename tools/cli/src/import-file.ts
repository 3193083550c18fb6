import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClubApi, type ImportRun } from './club-api';
import { EXIT, Failure } from './exit';
import type { ImportOptions } from './import-options';
import { progressOn } from './progress';
import type { Surroundings } from './surroundings';

/** How often a run is asked how far it is. */
const POLL_MS = 500;

/** Uploads a file, lets it be gone through, shows how far it is, and says what became of it. */
export async function importFile(options: ImportOptions, { out, err }: Surroundings): Promise<number> {
  const api = new ClubApi(options);
  const uploaded = await api.upload(options.file);
  const { encoding, format, rowCount } = uploaded;
  out.write(`${options.file}: ${format}${encoding === null ? '' : ` ${encoding}`}, ${rowCount} rows\n`);
  const started = await api.start(uploaded.id, options);
  const run = await followed(api, started, err);
  out.write(`${summaryOf(run)}\n`);
  for (const { rowNumber, column, code, message } of run.faults)
    out.write(`  row ${rowNumber}${column === '' ? '' : `, ${column}`}: ${code} ${message}\n`);
  if (run.refusedCount > run.faults.length && !options.faults)
    out.write('  … --faults <file> has all of them\n');
  if (options.faults) await writeFile(options.faults, await api.faultFile(run));
  if (run.failure) throw new Failure(EXIT.fileRefused, `${run.failure.code}: ${run.failure.message}`);
  return run.refusedCount > 0 ? EXIT.rowsRefused : EXIT.done;
}

async function followed(api: ClubApi, started: ImportRun, err: Surroundings['err']): Promise<ImportRun> {
  const progress = progressOn(err, started.rowCount);
  try {
    let run = started;
    while (run.state === 'WAITING' || run.state === 'RUNNING') {
      await sleep(POLL_MS);
      run = await api.run(run.id);
      progress.show(run.doneCount);
    }
    return run;
  } finally {
    progress.end();
  }
}

function summaryOf({ isDryRun, acceptedCount, unchangedCount, refusedCount }: ImportRun): string {
  const verb = isDryRun ? 'would be entered' : 'entered';
  return `${acceptedCount} ${verb}, ${unchangedCount} unchanged, ${refusedCount} refused`;
}
