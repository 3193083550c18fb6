import type {
  RetentionChurnQuery,
  RetentionClassesQuery,
  RetentionCohortsQuery,
  RetentionElsewhereQuery,
} from '../generated/retention';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import { type BarEntry, barsPlan } from '../charts/bars-plan';
import type { ChartPlan } from '../charts/chart-plan';
import { monthText } from '../periods/figure-texts';
import { type HeatCell, heatPlan } from '../charts/heat-plan';
import { countText, dayText, rateText } from '../parts/number-texts';
import type { Labels } from './labels';
import type { words } from './words';

/** What every chart of a dealer is made with. */
export interface Telling {
  readonly dealer: string;
  readonly labels: Labels;
  readonly language: Language;
  readonly t: Say<keyof typeof words.zh>;
}

type Cohort = NonNullable<NonNullable<RetentionCohortsQuery['dealer']>['purchaseCohorts']>[number];

/** How many of the cars bought in a month came back in each month since (rulebook ANA-07). */
export function cohortPlan(cohorts: readonly Cohort[], { dealer, language, t }: Telling): ChartPlan {
  const longest = Math.max(0, ...cohorts.map(({ returningCounts }) => returningCounts.length));
  const cells: HeatCell[] = cohorts.flatMap(({ soldCount, returningCounts }, y) =>
    returningCounts.map((count, x) => ({
      x,
      y,
      value: count == null || soldCount == null || soldCount === 0 ? null : count / soldCount,
    })),
  );
  const hidden = cells.filter(({ value }) => value === null).length;
  const best = bestMonth(cells, longest);
  return heatPlan({
    title: best
      ? t('cohortTitle', { dealer, month: best.x, rate: rateText(best.rate, language) })
      : t('cohortNothing', { dealer }),
    formula: t('cohortFormula'),
    note: hidden > 0 ? t('cellsHidden', { count: hidden, total: cells.length }) : undefined,
    xNames: Array.from({ length: longest }, (_, x) => String(x)),
    yNames: cohorts.map(({ month, soldCount }) =>
      soldCount == null
        ? t('cohortHidden', { month: monthText(month, language) })
        : t('cohort', { month: monthText(month, language), count: soldCount }),
    ),
    xTitle: t('monthsSince'),
    yTitle: t('boughtIn'),
    cells,
    hidden: t('hiddenShort'),
    format: (value) => `${Math.round(value * 100)}%`,
  });
}

/** The month since the purchase in which most came back, over the cohorts that can be seen; of two cohorts at least. */
function bestMonth(cells: readonly HeatCell[], length: number): { x: number; rate: number } | undefined {
  const months = Array.from({ length }, (_, x) => {
    const seen = cells.flatMap((cell) => (cell.x === x && cell.value !== null ? [cell.value] : []));
    return {
      x,
      count: seen.length,
      rate: seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length),
    };
  });
  const [best] = months.filter(({ count, rate }) => count >= 2 && rate > 0).sort((a, b) => b.rate - a.rate);
  return best;
}

type Matrix = NonNullable<NonNullable<RetentionClassesQuery['dealer']>['classMatrix']>;
type MatrixCells = readonly { before?: string | null; now: string; customerCount: number }[];

/** The order of classes in a matrix, from the best to the worst. */
const CLASSES = {
  ValueClass: ['LOYAL', 'FAIRLY_LOYAL', 'GENERAL', 'NEW', 'INACTIVE', 'LOST'],
  FrequencyClass: ['A', 'B', 'C', 'D'],
} as const;

interface MatrixOf {
  readonly matrix: Matrix;
  readonly by: keyof typeof CLASSES;
  readonly before: string;
}

/** How customers moved from one class to another; undefined when the whole is hidden (rulebook ANA-12). */
export function matrixPlan({ matrix, by, before }: MatrixOf, telling: Telling): ChartPlan | undefined {
  const found: MatrixCells | null | undefined = by === 'ValueClass' ? matrix.value : matrix.frequency;
  if (!found) return undefined;
  const { labels, language, t } = telling;
  const classes: readonly string[] = CLASSES[by];
  const from: readonly (string | null)[] = [...classes, null];
  const countAt = (x: number, y: number) =>
    found.find(({ before: then, now }) => now === classes[x] && (then ?? null) === from[y])?.customerCount ??
    0;
  const cells = from.flatMap((_, y) => classes.map((__, x) => ({ x, y, value: countAt(x, y) })));
  const known = found.filter(({ before: then }) => then != null);
  const sum = (of: MatrixCells) => of.reduce((total, { customerCount }) => total + customerCount, 0);
  const fell = known.filter(({ before: then, now }) => classes.indexOf(now) > classes.indexOf(then ?? ''));
  return heatPlan({
    title: t('matrixTitle', {
      fell: countText(sum(fell), language),
      all: countText(sum(known), language),
      classes: t(by),
      day: dayText(before, language),
    }),
    formula: t(`${by}Formula`),
    xNames: classes.map((each) => labels.of(by, each)),
    yNames: from.map((each) => (each === null ? t('noCustomer') : labels.of(by, each))),
    xTitle: t('classNow', { day: dayText(matrix.asOf, language) }),
    yTitle: t('classThen', { day: dayText(before, language) }),
    cells,
    hidden: t('hidden'),
    format: (value) => countText(Math.round(value), language),
  });
}

type Churn = NonNullable<NonNullable<RetentionChurnQuery['dealer']>['churn']>;

const numbersOf = (entries: readonly BarEntry[]) => entries.reduce((sum, { value }) => sum + (value ?? 0), 0);
const largestOf = (entries: readonly BarEntry[]) =>
  [...entries].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))[0];

/** Where lost cars go (rulebook ANA-05). */
export function destinationPlan(
  { destinations, lostCount }: Churn,
  month: string,
  telling: Telling,
): ChartPlan {
  const { dealer, labels, t } = telling;
  const entries = destinations.map(({ destination, carCount }) => ({
    name: labels.of('ChurnDestination', destination),
    value: carCount ?? null,
  }));
  const most = largestOf(entries);
  return barsPlan({
    title:
      lostCount == null
        ? t('lostHidden', { dealer, month })
        : most && (most.value ?? 0) > 0
          ? t('destinationTitle', { dealer, month, count: lostCount, destination: most.name })
          : t('lostCount', { dealer, month, count: lostCount }),
    formula: t('destinationFormula'),
    ...hiddenAmong(entries, telling),
    head: [t('destination'), t('cars')],
    entries: lostCount === 0 ? [] : entries,
  });
}

/** Why customers say they stay away (rulebook ANA-05, ACT-10). */
export function reasonPlan({ reasons }: Churn, month: string, telling: Telling): ChartPlan {
  const { dealer, labels, t } = telling;
  const entries = reasons.map(({ reasonCode, customerCount }) => ({
    name: labels.of('CallBackReason', reasonCode),
    value: customerCount ?? null,
  }));
  const most = largestOf(entries);
  return barsPlan({
    title:
      most && (most.value ?? 0) > 0
        ? t('reasonTitle', { dealer, month, reason: most.name })
        : t('reasonNothing', { dealer, month }),
    formula: t('reasonFormula'),
    ...hiddenAmong(entries, telling),
    head: [t('reason'), t('customers')],
    entries,
  });
}

/** Lost cars by their age (rulebook ANA-05). */
export function agePlan({ ages, lostCount }: Churn, month: string, telling: Telling): ChartPlan {
  const { dealer, t } = telling;
  const entries = ages.map(({ from, to, carCount }) => ({
    name: from == null ? t('ageUnknown') : to == null ? t('ageFrom', { from }) : t('age', { from }),
    value: carCount ?? null,
  }));
  const most = largestOf(entries);
  return barsPlan({
    title:
      most && (most.value ?? 0) > 0
        ? t('ageTitle', { dealer, month, age: most.name })
        : t('agePlain', { dealer, month }),
    formula: t('ageFormula'),
    ...hiddenAmong(entries, telling),
    head: [t('carAge'), t('cars')],
    entries: lostCount === 0 ? [] : entries,
  });
}

/** Lost cars by their model (rulebook ANA-05). */
export function modelPlan({ models, lostCount }: Churn, month: string, telling: Telling): ChartPlan {
  const { dealer, t } = telling;
  const entries = models.map(({ modelCode, carCount }) => ({ name: modelCode, value: carCount ?? null }));
  const most = largestOf(entries);
  return barsPlan({
    title:
      most && (most.value ?? 0) > 0
        ? t('modelTitle', { dealer, month, model: most.name })
        : t('modelPlain', { dealer, month }),
    formula: t('modelFormula'),
    ...hiddenAmong(entries, telling),
    head: [t('model'), t('cars')],
    entries: lostCount === 0 ? [] : entries,
  });
}

function hiddenAmong(entries: readonly BarEntry[], { t }: Telling): { hidden: string; note?: string } {
  const count = entries.filter(({ value }) => value === null).length;
  return { hidden: t('hidden'), ...(count > 0 && { note: t('barsHidden', { count }) }) };
}

type Elsewhere = NonNullable<RetentionElsewhereQuery['dealer']>;

/** Cars seen at other dealers, by how often they came back since (rulebook ANA-14). */
export function crossPlan(cross: NonNullable<Elsewhere['crossRepair']>, telling: Telling): ChartPlan {
  const { dealer, language, t } = telling;
  const { seenCount, neverBackCount, neverBackRate, byOwnVisits } = cross;
  const entries: BarEntry[] = [
    { name: t('neverBack'), value: neverBackCount ?? null },
    ...byOwnVisits.map(({ visitCount, carCount }) => ({
      name: visitCount >= 5 ? t('visitsFrom', { count: visitCount }) : t('visits', { count: visitCount }),
      value: carCount ?? null,
    })),
  ];
  const title =
    seenCount == null
      ? t('crossHidden', { dealer })
      : seenCount === 0
        ? t('crossNone', { dealer })
        : neverBackRate == null
          ? t('crossSeen', { dealer, count: seenCount })
          : t('crossTitle', { dealer, count: seenCount, rate: rateText(neverBackRate, language) });
  return barsPlan({
    title,
    formula: t('crossFormula'),
    ...hiddenAmong(seenCount === 0 ? [] : entries, telling),
    head: [t('backAgain'), t('cars')],
    entries:
      seenCount === 0 || numbersOf(entries) + entries.filter((e) => e.value === null).length === 0
        ? []
        : entries,
  });
}

/** What became of the cars that outlets sold (rulebook ANA-14). */
export function outletPlan(funnel: NonNullable<Elsewhere['outletFunnel']>, telling: Telling): ChartPlan {
  const { dealer, language, t } = telling;
  const { all } = funnel;
  const entries: BarEntry[] =
    !all || all.soldCount === 0
      ? []
      : [
          { name: t('sold'), value: all.soldCount },
          { name: t('paying'), value: all.payingCount },
          { name: t('notPaying'), value: all.notPayingCount },
          { name: t('neverSeen'), value: all.neverSeenCount },
        ];
  const title = !all
    ? t('outletHidden', { dealer })
    : all.soldCount === 0
      ? t('outletNone', { dealer })
      : t('outletTitle', { dealer, count: all.soldCount, rate: rateText(all.payingRate ?? 0, language) });
  return barsPlan({
    title,
    formula: t('outletFormula'),
    head: [t('step'), t('cars')],
    entries,
    hidden: t('hidden'),
  });
}
