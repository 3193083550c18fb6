import { type Bilingual, formatRate, type Language, rateOf } from '@autoclub/domain-kit';
import { uploadedFileRefusals } from '@autoclub/import-files';
import { runFailures, type ImportRun as RunState, runRefusals } from '../domain/import-run';
import type { ImportRun, ImportRunFailure } from './import-run.type';

const FAILURES: Readonly<Record<string, Bilingual>> = {
  ...uploadedFileRefusals.texts,
  ...runRefusals.texts,
  ...runFailures.texts,
};

/** A run as the graph shows it. */
export function presentRun(run: RunState, language: Language): ImportRun {
  const { rowCount, doneCount, failureCode, ...rest } = run;
  return {
    ...rest,
    rowCount,
    doneCount,
    progressRate: formatRate(rateOf(Math.min(doneCount, rowCount), rowCount) ?? 10_000),
    failure: failureCode === null ? null : failureOf(failureCode, language),
    faultsPath: `/import-runs/${run.id}/faults.csv`,
  };
}

function failureOf(code: string, language: Language): ImportRunFailure {
  return { code, message: (FAILURES[code] ?? runFailures.texts.IMPORT_INTERRUPTED)[language] };
}
