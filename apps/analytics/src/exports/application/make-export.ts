import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { readFigures } from '../../figures';
import type { FigureReads, Figures, FigureSubject } from '../../figures';
import { NATION } from '../../measures';
import type { FigureRow, FiguresExport } from '../domain/figures-export';

/** Figures and the subjects that a reader may see. */
export interface SubjectReads extends FigureReads {
  dealersByRegion(): Promise<
    { readonly dealerId: string; readonly regionId: string; readonly timeZone: string }[]
  >;
}

/** Subjects whose figures are read together. */
const PORTION = 50;

/**
 * Reads the rows of an export with the rights of the one who asked (rulebook ANA-08, ANA-09): the same figures as the
 * graph shows to that account, with what is hidden from it. No export names a person.
 */
export async function rowsOf(
  unit: UnitOfWork<SubjectReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  wanted: FiguresExport,
  note: (doneCount: number, totalCount: number) => Promise<void>,
): Promise<FigureRow[]> {
  const subjects = await subjectsOf(unit, reader, wanted);
  const rows: FigureRow[] = [];
  await note(0, subjects.length);
  for (let at = 0; at < subjects.length; at += PORTION) {
    const part = subjects.slice(at, at + PORTION);
    const { level, period, asker } = wanted;
    const figures = await readFigures(unit, programmes, reader, { level, subjects: part, period, asker });
    rows.push(...part.flatMap(({ id }) => rowsOfSubject(id, wanted, figures.get(id))));
    await note(at + part.length, subjects.length);
  }
  return rows;
}

async function subjectsOf(
  unit: UnitOfWork<SubjectReads>,
  reader: Reader,
  { level }: FiguresExport,
): Promise<FigureSubject[]> {
  if (level === 'NATION') return [{ id: NATION }];
  const dealers = await unit.read(reader, (reads) => reads.dealersByRegion());
  if (level === 'REGION')
    return [...new Set(dealers.map(({ regionId }) => regionId))].sort().map((id) => ({ id }));
  return dealers.map(({ dealerId: id, timeZone, regionId }) => ({ id, timeZone, regionId }));
}

function rowsOfSubject(
  subjectId: string,
  { level, period, language }: FiguresExport,
  figures: Figures | undefined,
): FigureRow[] {
  return (figures?.kpis ?? []).flatMap(({ kpi, value, numerator, denominator, isSuppressed, slices }) => {
    const common = { level, subjectId, ...period, kpi: kpi.code, version: kpi.version, unit: kpi.unit };
    const whole = {
      ...common,
      name: kpi.name[language],
      part: '',
      value,
      numerator,
      denominator,
      isSuppressed,
    };
    const parts = slices.map((slice) => ({
      ...{ ...whole, part: slice.code, value: slice.value, isSuppressed: slice.isSuppressed },
      ...{ numerator: slice.value, denominator: null },
    }));
    return [whole, ...parts];
  });
}
