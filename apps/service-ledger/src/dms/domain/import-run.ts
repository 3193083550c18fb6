import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import type { ColumnMapping } from './column-mapping';
import type { ImportKind } from './import-kind';

/** A file as it was uploaded; its bytes are kept for some days. */
export interface ImportFile {
  readonly id: string;
  readonly dealerId: string;
  readonly name: string;
  readonly format: 'CSV' | 'NDJSON' | 'XLSX';
  /** What its text is written in; null for a workbook. */
  readonly encoding: string | null;
  /** What stands between its cells; null where nothing does. */
  readonly delimiter: string | null;
  readonly byteCount: number;
  readonly sha256: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly uploadedAt: Date;
}

/** It waits, goes through its file, has gone through it, or cannot go on. */
export type RunState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

/** One going through a file: tried out, or entered (rulebook SVC-22). */
export interface ImportRun {
  readonly id: string;
  readonly dealerId: string;
  readonly fileId: string;
  readonly kind: ImportKind;
  /** The dealer's system the file came out of; its mapping was taken when the run began. */
  readonly system: string;
  readonly isDryRun: boolean;
  readonly mapping: ColumnMapping;
  readonly state: RunState;
  /** Rows of the file, and how many of them have been judged: the run goes on behind them after a crash. */
  readonly rowCount: number;
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly failureCode: string | null;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly traceId: string;
}

/** Why one thing of one row was refused, in words for both languages. */
export interface ImportFault {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  /** The column of the file, or the field where no column has it. */
  readonly column: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Runs of a dealer that have not ended. */
export const MOST_OPEN_RUNS = 5;

export const runRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'DEALER_NOT_FOUND'),
  FILE_NOT_FOUND: {
    zh: '未找到该文件，或其保存期限已过，请重新上传。',
    en: 'There is no such file, or it is not kept any more. Upload it again.',
  },
  COLUMNS_MISSING: {
    zh: '文件缺少以下列：{columns}。请修改表头或保存列映射。',
    en: 'The file lacks these columns: {columns}. Change its header, or save a mapping of its columns.',
  },
  TOO_MANY_RUNS: {
    zh: '已有 {max} 个导入尚未完成，请稍后再试。',
    en: '{max} imports have not ended yet. Wait for one of them.',
  },
});
export type RunRefusal = RefusalOf<typeof runRefusals>;

/** Why a run ended early, beside what can be wrong with a file. */
export const runFailures = defineRefusals({
  IMPORT_INTERRUPTED: {
    zh: '系统多次未能处理该文件，已停止；已导入的行保持有效，可重新开始。',
    en: 'The file could not be gone through several times and was given up; rows entered stay. Start it again.',
  },
  ROWS_NOT_JUDGED: {
    zh: '负责这些数据的服务一天内没有答复，已停止；已导入的行保持有效，可重新开始。',
    en: 'The service that keeps these rows said nothing for a day; rows entered stay. Start it again.',
  },
  DEALER_NOT_FOUND: {
    zh: '负责这些数据的服务尚未登记该经销商，请稍后重新开始。',
    en: 'The service that keeps these rows does not know the dealer yet. Start it again shortly.',
  },
});
