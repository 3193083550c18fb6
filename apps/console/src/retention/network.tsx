import { Flex, Select } from 'antd';
import { RetentionNetworkDocument, RetentionRankingDocument } from '../generated/retention';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { barsHeight } from '../charts/bars-plan';
import { PlanChart } from '../charts/plan-chart';
import { monthText } from '../periods/figure-texts';
import { rateText } from '../parts/number-texts';
import { Part } from '../parts/part';
import { type Days, lastDayOf, monthOf } from '../periods/period';
import type { Filters } from '../parts/use-filters';
import { isOemAnalyst } from '../session/viewer';
import { useViewer } from '../session/viewer-context';
import { Dealers } from './dealers';
import type { Labels } from './labels';
import { lostPlan, mixPlan } from './network-plans';
import { KEPT_BY, networkRows } from './network-rows';
import { words } from './words';

interface NetworkProps {
  readonly period: Days;
  readonly filters: Filters;
  readonly labels: Labels;
}

/** The dealers beside each other: who keeps its customers, and who loses them. */
export function Network({ period, filters, labels }: NetworkProps) {
  const t = useWords(words);
  const language = useLanguage();
  const isOem = isOemAnalyst(useViewer());
  const asOf = lastDayOf(period);
  const asked = useGraph(RetentionNetworkDocument, { month: asOf, asOf });
  const regionId = isOem ? filters.get('region') : null;
  const rankings = useRankings(period);
  return (
    <Part of={asked} isEmpty={({ regions }) => regions.length === 0}>
      {({ regions }) => {
        const rows = networkRows(regions, rankings, regionId);
        const month = monthText(monthOf(asOf), language);
        const mix = mixPlan({ rows, regions, labels, language, t });
        return (
          <Flex vertical gap="middle">
            {isOem && <RegionSelect regions={regions} regionId={regionId} filters={filters} />}
            <Dealers rows={rows} labels={labels} withRegion={isOem} filters={filters} month={month} />
            <div style={SIDE_BY_SIDE}>
              <PlanChart
                plan={mix}
                name="class-mix"
                height={barsHeight(rows.length + 2)}
                format={ratio(language)}
              />
              <PlanChart plan={lostPlan(rows, month, t)} name="lost-cars" height={barsHeight(rows.length)} />
            </div>
          </Flex>
        );
      }}
    </Part>
  );
}

const SIDE_BY_SIDE = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(480px, 100%), 1fr))',
  gap: 16,
} as const;

const ratio = (language: 'zh' | 'en') => (value: unknown) =>
  value == null ? '–' : rateText(Number(value), language);

/** The dealers by each of the figures, one question after the other: an account is answered one at a time. */
function useRankings(period: Days) {
  const question = { period, regionId: null };
  const [first, second, third, fourth] = KEPT_BY;
  const one = useGraph(RetentionRankingDocument, { ...question, kpi: first });
  const two = useGraph(RetentionRankingDocument, { ...question, kpi: second }, { isPaused: !one.data });
  const three = useGraph(RetentionRankingDocument, { ...question, kpi: third }, { isPaused: !two.data });
  const four = useGraph(RetentionRankingDocument, { ...question, kpi: fourth }, { isPaused: !three.data });
  const answers = { [first]: one, [second]: two, [third]: three, [fourth]: four };
  return Object.fromEntries(
    KEPT_BY.flatMap((kpi) => {
      const nodes = answers[kpi].data?.dealerRanking.nodes;
      return nodes ? [[kpi, nodes]] : [];
    }),
  ) as Parameters<typeof networkRows>[1];
}

interface RegionSelectProps {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly regionId: string | null;
  readonly filters: Filters;
}

function RegionSelect({ regions, regionId, filters }: RegionSelectProps) {
  const t = useWords(words);
  return (
    <Select
      aria-label={t('region')}
      style={{ width: 220 }}
      value={regionId ?? ''}
      options={[
        { value: '', label: t('nation') },
        ...regions.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => filters.set({ region: value === '' ? null : value })}
    />
  );
}
