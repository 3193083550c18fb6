import type { Period } from '@autoclub/domain-kit';
import { readerOf } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { askerOf } from './asker-of';
import { readFigures } from '../application/read-figures';
import type { Figures, FigureSubject, ReadFigures } from '../application/read-figures';
import type { FigureParts } from './figure-parts';

/** Figures of one subject; all subjects of a request with the same period are read together. */
export async function loadFigures(
  { unit, programmes }: FigureParts,
  context: GraphContext,
  level: ReadFigures['level'],
  subject: FigureSubject,
  period: Period,
): Promise<Figures | null> {
  const name = `figures ${level} ${period.from} ${period.to}`;
  const loader = context.loader<FigureSubject, Figures>(name, async (subjects) => {
    const request = { level, subjects, period, asker: askerOf(context) };
    const figures = await readFigures(unit, programmes, readerOf(context), request);
    return subjects.map(({ id }) => figures.get(id) ?? null);
  });
  return loader.load(subject);
}
