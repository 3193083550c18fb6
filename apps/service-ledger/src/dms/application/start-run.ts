import { accepted, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { NO_MAPPING, placeFields } from '../domain/column-mapping';
import type { ImportKind } from '../domain/import-kind';
import { type ImportRun, MOST_OPEN_RUNS, runRefusals } from '../domain/import-run';
import type { ImportPorts } from './ports';
import { MAX_SYSTEM } from './save-mapping';

export interface StartRunInput {
  readonly fileId: string;
  readonly kind: ImportKind;
  readonly system: string;
  readonly isDryRun: boolean;
}

/** Starts going through an uploaded file, by the mapping its system has now (rulebook SVC-22). */
export const startRun = command<ImportPorts>()({
  name: 'importRunStart',
  refusals: runRefusals,
  read(input: StartRunInput) {
    const checks = new InputChecks(runRefusals);
    const { fileId, kind, isDryRun } = input;
    return checks.complete({
      fileId,
      kind,
      isDryRun,
      system: checks.text(input.system, ['system'], MAX_SYSTEM),
    });
  },
  async work(ports, { fileId, kind, system, isDryRun }, caller) {
    const { now, traceId, clientId, staffMemberId, isSystem = false } = caller;
    const { no } = runRefusals;
    await ports.takeTurn();
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const file = await ports.keptFile(fileId);
    if (!file) return refused(no('FILE_NOT_FOUND', ['fileId']));
    const mapping = (await ports.mapping(kind, system)) ?? NO_MAPPING;
    const missing = file.format === 'NDJSON' ? [] : placeFields(kind, file.columns, mapping).missing;
    if (missing.length > 0) {
      const columns = {
        zh: missing.map(({ label }) => label.zh).join('、'),
        en: missing.map(({ name }) => name).join(', '),
      };
      return refused(no('COLUMNS_MISSING', ['fileId'], { columns }));
    }
    if ((await ports.countOpenRuns()) >= MOST_OPEN_RUNS)
      return refused(no('TOO_MANY_RUNS', [], { max: MOST_OPEN_RUNS }));
    const run: ImportRun = {
      ...{ id: ports.ids('imp'), dealerId: dealer.id, fileId, kind, system, isDryRun, mapping, traceId },
      ...{ state: 'WAITING', rowCount: file.rowCount, doneCount: 0, acceptedCount: 0, unchangedCount: 0 },
      ...{ refusedCount: 0, failureCode: null, requestedAt: now, startedAt: null, endedAt: null },
    };
    await ports.writeRun(run, { clientId, staffMemberId, isSystem });
    return accepted({ answer: { importRunId: run.id }, written: run });
  },
});
