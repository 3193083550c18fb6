import { FiguresSeriesDocument } from '../generated/figures';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { PlanChart } from '../charts/plan-chart';
import { figureText } from '../periods/figure-texts';
import { Part } from '../parts/part';
import { type Month, monthsIn, monthsUpTo, yearBefore } from '../periods/period';
import { type Scope, scopeInput } from './scope';
import { seriesPlan } from './series-plan';
import type { Figure } from './use-figures';
import { words } from './words';

interface SeriesProps {
  readonly scope: Scope;
  readonly place: string;
  readonly kpi: Figure['kpi'];
  /** The last of the twelve months. */
  readonly last: Month;
}

const MONTHS = 12;

/** A figure over twelve months, beside the twelve before. */
export function Series({ scope, place, kpi, last }: SeriesProps) {
  const t = useWords(words);
  const language = useLanguage();
  const period = monthsUpTo(last, MONTHS);
  const question = { kpi: kpi.code, scope: scopeInput(scope) };
  const now = useGraph(FiguresSeriesDocument, { ...question, period });
  const isPaused = now.data === undefined;
  const lastYear = useGraph(FiguresSeriesDocument, { ...question, period: yearBefore(period) }, { isPaused });
  return (
    <Part of={now} empty={t('none')}>
      {(data) => {
        const plan = seriesPlan({
          kpi,
          place,
          months: monthsIn(period),
          now: data.kpi?.series ?? [],
          lastYear: lastYear.data?.kpi?.series ?? [],
          language,
          t,
        });
        const format = (value: unknown) =>
          figureText(value == null ? null : String(value), kpi.unit, language);
        return <PlanChart plan={plan} name={`series-${kpi.code}`} format={format} />;
      }}
    </Part>
  );
}
