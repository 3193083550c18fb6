import {
  FiguresDealerDocument,
  FiguresNationDocument,
  type FiguresOfPeriodFragment,
  FiguresRegionDocument,
} from '../generated/figures';
import { type Asked, useGraph } from '../graph/use-graph';
import type { Days } from '../periods/period';
import type { Scope } from './scope';

/** The figures of a place over a period, with what it is called. */
export interface PlaceFigures {
  /** Null for the nation. */
  readonly place: string | null;
  /** The region of a dealer. */
  readonly region: { readonly id: string; readonly name: string } | null;
  readonly figures: FiguresOfPeriodFragment;
}

/** A figure of a period with its definition. */
export type Figure = FiguresOfPeriodFragment['kpis'][number];

/** Asks for the figures of the nation, a region or a dealer; undefined data also where the place is not there. */
export function useFigures(scope: Scope, period: Days, isPaused = false): Asked<PlaceFigures> {
  const id = scope.level === 'NATION' ? '' : scope.id;
  const paused = (level: Scope['level']) => ({ isPaused: isPaused || scope.level !== level });
  const nation = useGraph(FiguresNationDocument, { period }, paused('NATION'));
  const region = useGraph(FiguresRegionDocument, { id, period }, paused('REGION'));
  const dealer = useGraph(FiguresDealerDocument, { id, period }, paused('DEALER'));
  if (scope.level === 'NATION')
    return narrowed(nation, ({ nationFigures }) => placed(null, null, nationFigures));
  if (scope.level === 'REGION')
    return narrowed(region, ({ region: found }) => placed(found?.name ?? null, null, found?.figures));
  return narrowed(dealer, ({ dealer: found }) =>
    placed(found?.name ?? null, found?.region ?? null, found?.figures),
  );
}

function placed(
  place: string | null,
  region: PlaceFigures['region'],
  figures: FiguresOfPeriodFragment | null | undefined,
): PlaceFigures | undefined {
  return figures ? { place, region, figures } : undefined;
}

function narrowed<Data, Part>(asked: Asked<Data>, pick: (data: Data) => Part | undefined): Asked<Part> {
  const { until, data, ...rest } = asked;
  return {
    ...rest,
    data: data === undefined ? undefined : pick(data),
    until: (hasArrived) =>
      until((answer) => {
        const part = pick(answer);
        return part !== undefined && hasArrived(part);
      }),
  };
}
