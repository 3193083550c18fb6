import { Alert, Breadcrumb, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  RetentionChurnDocument,
  RetentionClassesDocument,
  RetentionCohortsDocument,
  RetentionElsewhereDocument,
} from '../generated/retention';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { barsHeight } from '../charts/bars-plan';
import type { ChartPlan } from '../charts/chart-plan';
import { PlanChart } from '../charts/plan-chart';
import { monthText } from '../periods/figure-texts';
import { Part } from '../parts/part';
import { type Days, lastDayOf, monthOf, monthsUpTo, yearBefore } from '../periods/period';
import type { Filters } from '../parts/use-filters';
import { isAnalyst } from '../session/viewer';
import { useViewer } from '../session/viewer-context';
import {
  agePlan,
  cohortPlan,
  crossPlan,
  destinationPlan,
  matrixPlan,
  modelPlan,
  outletPlan,
  reasonPlan,
  type Telling,
} from './dealer-plans';
import type { Labels } from './labels';
import { OutletTable } from './outlets';
import { words } from './words';

interface DealerProps {
  readonly id: string;
  readonly period: Days;
  readonly filters: Filters;
  readonly labels: Labels;
}

/** How one dealer keeps its customers: cohorts, moves between classes, and where those go who leave. */
export function Dealer({ id, period, filters, labels }: DealerProps) {
  const t = useWords(words);
  const language = useLanguage();
  const viewer = useViewer();
  const bought = monthsUpTo(monthOf(lastDayOf(period)), 12);
  const cohorts = useGraph(RetentionCohortsDocument, { id, bought });
  return (
    <Part of={cohorts} isEmpty={({ dealer }) => dealer == null} empty={t('noDealer')}>
      {({ dealer }) => {
        const telling: Telling = { dealer: dealer?.name ?? '', labels, language, t };
        return (
          <Flex vertical gap="middle">
            {isAnalyst(viewer) && (
              <Breadcrumb
                items={[
                  {
                    key: 'up',
                    title: <Link to={filters.addressOf({ dealer: null })}>{t('allDealers')}</Link>,
                  },
                  { key: 'here', title: <strong>{telling.dealer}</strong> },
                ]}
              />
            )}
            <Bars name="cohorts" plan={cohortPlan(dealer?.purchaseCohorts ?? [], telling)} height={430} />
            <Classes id={id} period={period} telling={telling} isPaused={cohorts.data === undefined} />
            <Churn id={id} period={period} telling={telling} isPaused={cohorts.data === undefined} />
            <Elsewhere id={id} period={period} telling={telling} isPaused={cohorts.data === undefined} />
          </Flex>
        );
      }}
    </Part>
  );
}

interface SectionProps {
  readonly id: string;
  readonly period: Days;
  readonly telling: Telling;
  readonly isPaused: boolean;
}

function Classes({ id, period, telling, isPaused }: SectionProps) {
  const { t } = telling;
  const [by, setBy] = useState<'ValueClass' | 'FrequencyClass'>('ValueClass');
  const asOf = lastDayOf(period);
  const before = lastDayOf(yearBefore(period));
  const asked = useGraph(RetentionClassesDocument, { id, before, asOf }, { isPaused });
  return (
    <Part of={asked} isEmpty={({ dealer }) => dealer?.classMatrix == null}>
      {({ dealer }) => {
        const plan = dealer?.classMatrix && matrixPlan({ matrix: dealer.classMatrix, by, before }, telling);
        return (
          <Flex vertical gap="small">
            <Segmented
              aria-label={t('classes')}
              style={{ alignSelf: 'start' }}
              value={by}
              options={(['ValueClass', 'FrequencyClass'] as const).map((value) => ({
                value,
                label: t(value),
              }))}
              onChange={setBy}
            />
            {plan ? (
              <Bars name="class-matrix" plan={plan} height={340} />
            ) : (
              <Alert type="info" showIcon title={t('matrixHidden')} />
            )}
          </Flex>
        );
      }}
    </Part>
  );
}

const PAIR = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 16,
} as const;

function Churn({ id, period, telling, isPaused }: SectionProps) {
  const asOf = lastDayOf(period);
  const month = monthText(monthOf(asOf), telling.language);
  const asked = useGraph(RetentionChurnDocument, { id, month: asOf }, { isPaused });
  return (
    <Part of={asked} isEmpty={({ dealer }) => dealer?.churn == null}>
      {({ dealer }) =>
        dealer?.churn && (
          <div style={PAIR}>
            <Bars name="churn-destinations" plan={destinationPlan(dealer.churn, month, telling)} />
            <Bars name="churn-reasons" plan={reasonPlan(dealer.churn, month, telling)} />
            <Bars name="churn-ages" plan={agePlan(dealer.churn, month, telling)} />
            <Bars name="churn-models" plan={modelPlan(dealer.churn, month, telling)} />
          </div>
        )
      }
    </Part>
  );
}

function Elsewhere({ id, period, telling, isPaused }: SectionProps) {
  const asked = useGraph(RetentionElsewhereDocument, { id, period }, { isPaused });
  return (
    <Part of={asked}>
      {({ dealer }) => (
        <div style={PAIR}>
          {dealer?.crossRepair && <Bars name="cross-repair" plan={crossPlan(dealer.crossRepair, telling)} />}
          {dealer?.outletFunnel && (
            <Flex vertical gap="middle">
              <Bars name="outlet-funnel" plan={outletPlan(dealer.outletFunnel, telling)} />
              {dealer.outletFunnel.outlets.length > 0 && <OutletTable dealer={dealer} />}
            </Flex>
          )}
        </div>
      )}
    </Part>
  );
}

interface BarsProps {
  readonly name: string;
  readonly plan: ChartPlan;
  readonly height?: number;
}

/** A chart as high as it has bars. */
function Bars({ name, plan, height = barsHeight(plan.table.rows.length) }: BarsProps) {
  return <PlanChart plan={plan} name={name} height={height} format={lastOf} />;
}

/** The number of a cell or a bar as its label says it. */
function lastOf(value: unknown, { data }: { readonly data?: unknown }): string {
  const label = (data as { label?: { formatter?: unknown } } | null)?.label?.formatter;
  if (typeof label === 'string') return label;
  return value == null ? '–' : String(value);
}
