import { Flex, Statistic } from 'antd';
import { EconomicsBridgeDocument, EconomicsLiabilityDocument } from '../generated/economics';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { barsHeight } from '../charts/bars-plan';
import { PlanChart } from '../charts/plan-chart';
import { monthText } from '../periods/figure-texts';
import { countText, dayText, moneyText } from '../parts/number-texts';
import { Part } from '../parts/part';
import { type Days, monthOf, periodBefore } from '../periods/period';
import { useViewer } from '../session/viewer-context';
import { bridgeOf, bridgePlan } from './bridge-plan';
import { agePlan, endPlan } from './liability-plans';
import { words } from './words';

/** The points of a month from opening to closing (rulebook PTS-11). */
export function Bridge({ period }: { readonly period: Days }) {
  const t = useWords(words);
  const language = useLanguage();
  const { dealer } = useViewer();
  const scope = dealer
    ? ({ level: 'DEALER', id: dealer.id } as const)
    : ({ level: 'NATION', id: null } as const);
  const asked = useGraph(EconomicsBridgeDocument, { scope, period, before: periodBefore(period) });
  return (
    <Part of={asked}>
      {(data) => {
        const plan = bridgePlan({
          bridge: bridgeOf(data),
          month: monthText(monthOf(period.from), language),
          formula: data.closing?.value.kpi.formula,
          language,
          t,
        });
        return <PlanChart plan={plan} name="points-bridge" height={320} format={labelOf} />;
      }}
    </Part>
  );
}

/** The number that a bar is labelled with: its length does not know whether it goes up or down. */
function labelOf(value: unknown, { data }: { readonly data?: unknown }): string {
  const label = (data as { label?: { formatter?: unknown } } | null)?.label?.formatter;
  return typeof label === 'string' ? label : String(value ?? '–');
}

const PAIR = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 16,
} as const;

/** What members can still spend today: how much, what it costs, how old it is and when it ends. */
export function Liability() {
  const t = useWords(words);
  const language = useLanguage();
  const asked = useGraph(EconomicsLiabilityDocument, {});
  const count = (value: number | null | undefined) =>
    value == null ? t('hidden') : countText(value, language);
  const format = (value: unknown) => (value == null ? t('hidden') : countText(Number(value), language));
  return (
    <Part of={asked} isEmpty={({ pointsLiability }) => pointsLiability == null}>
      {({ pointsLiability: found }) => {
        if (!found) return null;
        const { all } = found;
        const ages = agePlan(found, language, t);
        const ends = endPlan(found, language, t);
        return (
          <Flex vertical gap="middle">
            <Flex gap={48} wrap>
              <Statistic
                title={t('openPoints', { day: dayText(found.asOf, language) })}
                value={count(all.points)}
              />
              <Statistic
                title={t('liability')}
                value={all.costAmount ? moneyText(all.costAmount, language) : t('hidden')}
              />
              <Statistic title={t('membersWithPoints')} value={count(all.memberCount)} />
            </Flex>
            <div style={PAIR}>
              <PlanChart
                plan={ages}
                name="points-by-age"
                height={barsHeight(ages.table.rows.length)}
                format={format}
              />
              <PlanChart
                plan={ends}
                name="points-by-end"
                height={barsHeight(ends.table.rows.length)}
                format={format}
              />
            </div>
          </Flex>
        );
      }}
    </Part>
  );
}
