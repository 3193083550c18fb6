import type { RetentionNetworkQuery } from '../generated/retention';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import { barsPlan } from '../charts/bars-plan';
import type { ChartPlan } from '../charts/chart-plan';
import { rateText } from '../parts/number-texts';
import type { Labels } from './labels';
import type { DealerRow } from './network-rows';
import type { words } from './words';

type Words = Say<keyof typeof words.zh>;

export const GROUPS = ['LOYAL', 'GENERAL', 'INACTIVE', 'LOST'] as const;
const COLOURS = { LOYAL: '#009E73', GENERAL: '#56B4E9', INACTIVE: '#E69F00', LOST: '#D55E00' } as const;

interface MixOf {
  readonly rows: readonly DealerRow[];
  readonly regions: RetentionNetworkQuery['regions'];
  readonly labels: Labels;
  readonly language: Language;
  readonly t: Words;
}

/** How the customers of each dealer spread over the groups of the planned mix, below the plan itself (rulebook ANA-01). */
export function mixPlan({ rows, regions, labels, language, t }: MixOf): ChartPlan {
  const planned =
    regions.flatMap(({ dealers }) => dealers).find(({ classMix }) => classMix)?.classMix?.groups ?? [];
  const planOf = (group: string) => Number(planned.find((each) => each.group === group)?.plannedRate ?? 0);
  const worst = [...rows].sort((a, b) => (b.mix['LOST']?.value ?? -1) - (a.mix['LOST']?.value ?? -1))[0];
  const lost = worst?.mix['LOST']?.value;
  const isHidden = rows.some(({ mix }) => GROUPS.some((group) => mix[group]?.isHidden));
  const cell = (row: DealerRow, group: string) => {
    const share = row.mix[group];
    return share?.isHidden ? t('hidden') : share?.value == null ? '' : rateText(share.value, language);
  };
  return {
    title:
      worst && lost != null
        ? t('mixTitle', {
            dealer: worst.dealer,
            rate: rateText(lost, language),
            plan: rateText(planOf('LOST'), language),
          })
        : t('mixNothing'),
    note: isHidden ? t('groupsHidden') : undefined,
    formula: t('mixFormula'),
    table: {
      head: [t('dealer'), ...GROUPS.map((group) => labels.of('ClassMixGroup', group))],
      rows: [
        [t('plan'), ...GROUPS.map((group) => rateText(planOf(group), language))],
        ...rows.map((row) => [row.dealer, ...GROUPS.map((group) => cell(row, group))]),
      ],
    },
    option: {
      legend: { top: 0, right: 0 },
      xAxis: {
        type: 'value',
        max: 1,
        axisLabel: { formatter: (value: number) => rateText(value, language) },
      },
      yAxis: { type: 'category', inverse: true, data: [t('plan'), ...rows.map(({ dealer }) => dealer)] },
      series: GROUPS.map((group) => ({
        type: 'bar',
        stack: 'mix',
        name: labels.of('ClassMixGroup', group),
        color: COLOURS[group],
        barMaxWidth: 22,
        data: [planOf(group), ...rows.map(({ mix }) => mix[group]?.value ?? null)],
      })),
    },
  };
}

/** Cars that each dealer lost in a month (rulebook ANA-05). */
export function lostPlan(rows: readonly DealerRow[], month: string, t: Words): ChartPlan {
  const sorted = [...rows].sort((a, b) => (b.lostCars.value ?? -1) - (a.lostCars.value ?? -1));
  const count = rows.reduce((sum, { lostCars }) => sum + (lostCars.value ?? 0), 0);
  const hidden = rows.filter(({ lostCars }) => lostCars.isHidden).length;
  const [most] = sorted;
  return barsPlan({
    title:
      most && count > 0 ? t('lostTitle', { count, month, dealer: most.dealer }) : t('lostNothing', { month }),
    formula: t('lostFormula'),
    note: hidden > 0 ? t('dealersHidden', { count: hidden }) : undefined,
    head: [t('dealer'), t('lostCars')],
    entries: sorted.map(({ dealer, lostCars }) => ({ name: dealer, value: lostCars.value })),
    hidden: t('hidden'),
  });
}
