import type { IdSource } from '@autoclub/domain-kit';
import type { RowResult } from '@autoclub/import-files';
import type { RowError, RunImport } from '@autoclub/use-cases';
import type { DealerBooks } from '../../network';
import type { ColumnMapping } from '../domain/column-mapping';
import type { ImportKind } from '../domain/import-kind';
import type { ImportFault, ImportFile, ImportRun } from '../domain/import-run';
import type { CodeWords } from './read-cells';

/** How rows of a kind become records; each is the import of the capability they belong to. */
export interface FileImport {
  judge(fields: unknown, rowNumber: number): RowResult<unknown>;
  readonly enter: RunImport<unknown>;
  /** The codes a field can have with their words, by the field's name. */
  readonly codes: ReadonlyMap<string, CodeWords>;
  /** A refusal in words of both languages. */
  word(error: RowError): { readonly zh: string; readonly en: string };
}

export type FileImports = Readonly<Record<ImportKind, FileImport>>;

/** A mapping as it is saved. */
export interface SavedMapping {
  readonly kind: ImportKind;
  readonly system: string;
  readonly mapping: ColumnMapping;
  readonly changedAt: Date;
}

/** Who asked for a run, so that its rows are entered in that name. */
export interface RunClient {
  readonly clientId: string;
  readonly staffMemberId: string | null;
  readonly isSystem: boolean;
}

/** Files, mappings and runs of one dealer inside one transaction. */
export interface ImportPorts extends Pick<DealerBooks, 'dealer'> {
  /** One after the other: how many runs are open is counted before one is added. */
  takeTurn(): Promise<void>;
  keptFile(id: string): Promise<ImportFile | undefined>;
  mapping(kind: ImportKind, system: string): Promise<ColumnMapping | undefined>;
  writeMapping(kind: ImportKind, system: string, mapping: ColumnMapping, at: Date): Promise<void>;
  countOpenRuns(): Promise<number>;
  writeRun(run: ImportRun, client: RunClient): Promise<void>;
  readonly ids: IdSource;
}

/** What the graph looks up. */
export interface ImportReads {
  runs(ids: readonly string[]): Promise<ImportRun[]>;
  files(ids: readonly string[]): Promise<ImportFile[]>;
  page(part: RunPage): Promise<ImportRun[]>;
  firstFaults(
    runIds: readonly string[],
    limit: number,
  ): Promise<(ImportFault & { readonly runId: string })[]>;
  faults(runId: string, limit: number, after: FaultPlace | undefined): Promise<PlacedFault[]>;
  mappings(): Promise<SavedMapping[]>;
}

/** A part of the list of runs; places are the instant of the request and the id. */
export interface RunPage {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** Where a fault stands among those of its run. */
export interface FaultPlace {
  readonly rowNumber: number;
  readonly place: number;
}
export type PlacedFault = ImportFault & FaultPlace;
