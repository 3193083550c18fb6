import type { ColumnMapping } from '../domain/column-mapping';
import type { ImportKind } from '../domain/import-kind';
import type { ImportFile, ImportRun, RunState } from '../domain/import-run';

/** A row of `imported_file` as the driver gives it. */
export interface FileRecord {
  dealer_id: string;
  id: string;
  name: string;
  format: ImportFile['format'];
  encoding: string | null;
  delimiter: string | null;
  byte_count: number;
  sha256: string;
  row_count: number;
  columns: string[];
  uploaded_at: Date;
}

export function fileFrom(row: FileRecord): ImportFile {
  return {
    id: row.id,
    dealerId: row.dealer_id,
    name: row.name,
    format: row.format,
    encoding: row.encoding,
    delimiter: row.delimiter,
    byteCount: row.byte_count,
    sha256: row.sha256,
    rowCount: row.row_count,
    columns: row.columns,
    uploadedAt: row.uploaded_at,
  };
}

/** A row of `import_run` as the driver gives it. */
export interface RunRecord {
  dealer_id: string;
  id: string;
  file_id: string;
  kind: ImportKind;
  system: string;
  is_dry_run: boolean;
  mapping: ColumnMapping;
  state: RunState;
  row_count: number;
  done_count: number;
  accepted_count: number;
  unchanged_count: number;
  refused_count: number;
  failure_code: string | null;
  client_id: string;
  staff_member_id: string | null;
  is_system: boolean;
  requested_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  trace_id: string;
}

export function runFrom(row: RunRecord): ImportRun {
  return {
    id: row.id,
    dealerId: row.dealer_id,
    fileId: row.file_id,
    kind: row.kind,
    system: row.system,
    isDryRun: row.is_dry_run,
    mapping: row.mapping,
    state: row.state,
    rowCount: row.row_count,
    doneCount: row.done_count,
    acceptedCount: row.accepted_count,
    unchangedCount: row.unchanged_count,
    refusedCount: row.refused_count,
    failureCode: row.failure_code,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    traceId: row.trace_id,
  };
}
