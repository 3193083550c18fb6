import { pageOfList, takeTurn, type TenantScope, type Tx } from '@autoclub/persistence';
import { dealerBooksIn, dealerIdOf } from '../../network';
import type {
  FaultPlace,
  ImportPorts,
  ImportReads,
  PlacedFault,
  RunClient,
  RunPage,
  SavedMapping,
} from '../application/ports';
import type { ColumnMapping } from '../domain/column-mapping';
import type { ImportKind } from '../domain/import-kind';
import type { ImportFault, ImportFile, ImportRun } from '../domain/import-run';
import { fileFrom, type FileRecord, runFrom, type RunRecord } from './import.rows';

const NEWEST_FIRST = { columns: ['requested_at', 'id'], newestFirst: true };

const FAULT = `row_number as "rowNumber", place, external_number as "externalNumber", column_name as "column", code,
  message_zh as zh, message_en as en`;

/** Files, mappings and runs inside one transaction of one scope. */
export class ImportRepository implements Omit<ImportPorts, 'ids'>, ImportReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  takeTurn(): Promise<void> {
    return takeTurn(this.tx, `import runs of ${this.dealerId}`);
  }

  async keptFile(id: string): Promise<ImportFile | undefined> {
    const [row]: FileRecord[] = await this.tx.query(
      `select * from imported_file file where dealer_id = $1 and id = $2
          and exists (select from imported_file_part where (dealer_id, file_id) = (file.dealer_id, file.id))`,
      [this.dealerId, id],
    );
    return row && fileFrom(row);
  }

  async mapping(kind: ImportKind, system: string): Promise<ColumnMapping | undefined> {
    const [row]: { mapping: ColumnMapping }[] = await this.tx.query(
      'select mapping from import_mapping where dealer_id = $1 and kind = $2 and system = $3',
      [this.dealerId, kind, system],
    );
    return row?.mapping;
  }

  async writeMapping(kind: ImportKind, system: string, mapping: ColumnMapping, at: Date): Promise<void> {
    const { columns, constants } = mapping;
    await this.tx.query(
      `insert into import_mapping (dealer_id, kind, system, mapping, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (dealer_id, kind, system) do update
         set mapping = excluded.mapping, changed_at = excluded.changed_at`,
      [this.dealerId, kind, system, JSON.stringify({ columns, constants }), at.toISOString()],
    );
  }

  async mappings(): Promise<SavedMapping[]> {
    const rows: { kind: ImportKind; system: string; mapping: ColumnMapping; changed_at: Date }[] =
      await this.tx.query(
        'select * from import_mapping where dealer_id = $1 order by kind, system limit 100',
        [this.dealerId],
      );
    return rows.map(({ changed_at, ...rest }) => ({ ...rest, changedAt: changed_at }));
  }

  async countOpenRuns(): Promise<number> {
    const [row]: { n: number }[] = await this.tx.query(
      `select count(*)::int as n from import_run where dealer_id = $1 and state in ('WAITING', 'RUNNING')`,
      [this.dealerId],
    );
    return row?.n ?? 0;
  }

  async writeRun(run: ImportRun, client: RunClient): Promise<void> {
    const { id, fileId, kind, system, isDryRun, mapping, state, rowCount, requestedAt, traceId } = run;
    await this.tx.query(
      `insert into import_run (dealer_id, id, file_id, kind, system, is_dry_run, mapping, state, row_count,
                               requested_at, trace_id, client_id, staff_member_id, is_system)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[this.dealerId, id, fileId, kind, system, isDryRun, JSON.stringify(mapping), state, rowCount],
        ...[requestedAt.toISOString(), traceId, client.clientId, client.staffMemberId, client.isSystem],
      ],
    );
  }

  async runs(ids: readonly string[]): Promise<ImportRun[]> {
    const rows: RunRecord[] = await this.tx.query('select * from import_run where id = any($1)', [ids]);
    return rows.map(runFrom);
  }

  async files(ids: readonly string[]): Promise<ImportFile[]> {
    const rows: FileRecord[] = await this.tx.query('select * from imported_file where id = any($1)', [ids]);
    return rows.map(fileFrom);
  }

  async page(part: RunPage): Promise<ImportRun[]> {
    const only = { sql: 'listed.dealer_id = $1', parameters: [this.dealerId] };
    const { sql, parameters } = pageOfList({ table: 'import_run', order: NEWEST_FIRST, only }, part);
    const rows: RunRecord[] = await this.tx.query(sql, [...parameters]);
    return rows.map(runFrom);
  }

  firstFaults(
    runIds: readonly string[],
    limit: number,
  ): Promise<(ImportFault & { readonly runId: string })[]> {
    return this.tx.query(
      `select fault.* from unnest($1::text[]) as run(id)
        cross join lateral (
          select run.id as "runId", ${FAULT} from import_fault
           where run_id = run.id order by row_number, place limit $2) as fault`,
      [runIds, limit],
    );
  }

  async faults(runId: string, limit: number, after: FaultPlace | undefined): Promise<PlacedFault[]> {
    return this.tx.query(
      `select ${FAULT} from import_fault
        where run_id = $1 and (row_number, place) > ($2, $3) order by row_number, place limit $4`,
      [runId, after?.rowNumber ?? -1, after?.place ?? -1, limit],
    );
  }

  private get dealerId(): string {
    return dealerIdOf(this.scope);
  }
}
