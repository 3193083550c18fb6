import type { Period } from '@autoclub/domain-kit';
import { tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { readFigures } from '../application/read-figures';
import type { Figures, FigureSubject, ReadFigures } from '../application/read-figures';
import type { FigureDeps } from './figure-deps';

/** Figures of one subject; all subjects of a request with the same period are read together. */
export async function loadFigures(
  { model, programmes }: FigureDeps,
  context: GraphContext,
  level: ReadFigures['level'],
  subject: FigureSubject,
  period: Period,
): Promise<Figures | null> {
  const name = `figures ${level} ${period.from} ${period.to}`;
  const loader = context.loader<FigureSubject, Figures>(name, async (subjects) => {
    const scope = tenantScopeOf(context.principal);
    const request = { scope, level, subjects, period, now: context.now() };
    const figures = await readFigures(model, programmes, request);
    return subjects.map(({ id }) => figures.get(id) ?? null);
  });
  return loader.load(subject);
}
