import type { LocalDate, Period } from '@autoclub/domain-kit';

/*
 * Figures as a file (rulebook ANA-09): asked for, made by a job in the name of the one who asked, kept for some days.
 * A file belongs to the account that asked for it, and nobody else reaches it.
 */

export const EXPORT_FORMATS = ['CSV', 'XLSX', 'PARQUET'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PARQUET: 'application/vnd.apache.parquet',
};

export const EXPORT_LEVELS = ['DEALER', 'REGION', 'NATION'] as const;
export type ExportLevel = (typeof EXPORT_LEVELS)[number];

export type ExportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

/** Whose rows the one who asked may see; the job reads with no other right. */
export type ExportScope =
  | { readonly kind: 'dealer'; readonly dealerId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'everything' };

export interface FiguresExport {
  readonly id: string;
  /** The account that asked. */
  readonly asker: string;
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly level: ExportLevel;
  readonly period: Period;
  readonly language: 'zh' | 'en';
  readonly state: ExportState;
  /** Dealers, regions or the nation whose figures are written, of how many; null before it is known. */
  readonly doneCount: number;
  readonly totalCount: number | null;
  readonly rowCount: number | null;
  readonly requestedAt: Date;
}

/** A row of the file: one KPI of one subject, or one part of it. */
export interface FigureRow {
  readonly level: ExportLevel;
  readonly subjectId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly kpi: string;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  /** Empty for the whole. */
  readonly part: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly isSuppressed: boolean;
}

export const COLUMNS = [
  'level',
  'subjectId',
  'from',
  'to',
  'kpi',
  'version',
  'name',
  'unit',
  'part',
  'value',
  'numerator',
  'denominator',
  'isSuppressed',
] as const satisfies readonly (keyof FigureRow)[];

const NUMBERS: readonly string[] = ['version', 'value', 'numerator', 'denominator'];

export function isNumeric(column: (typeof COLUMNS)[number]): boolean {
  return NUMBERS.includes(column);
}

/** A text that no office program takes for a formula: one that begins like one is led by an apostrophe. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
