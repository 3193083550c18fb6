import { Alert, Button, Flex, Progress, Statistic } from 'antd';
import { useEffect } from 'react';
import {
  EconomicsWhatIfDocument,
  EconomicsWhatIfsDocument,
  type EconomicsNumbersQuery,
  type EconomicsWhatIfQuery,
} from '../generated/economics';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { monthText, periodText } from '../periods/figure-texts';
import { countText, momentText, moneyText } from '../parts/number-texts';
import { Part } from '../parts/part';
import { PlanChart } from '../charts/plan-chart';
import { TitledTable } from '../parts/titled-table';
import { DRAFTED, type Drafted, readJson } from './draft';
import { sumsBy, whatIfPlan } from './what-if-plan';
import { words } from './words';

type Tiers = NonNullable<EconomicsNumbersQuery['programme']>['tiers'];

interface WhatIfResultProps {
  readonly id: string;
  readonly tiers: Tiers;
}

const LOOK_MS = 700;

/** What has come of a what-if so far; looked at until it has ended. */
export function WhatIfResult({ id, tiers }: WhatIfResultProps) {
  const t = useWords(words);
  const asked = useGraph(EconomicsWhatIfDocument, { id });
  const { data, reload } = asked;
  const state = data?.pointsWhatIf?.state;
  const isUnderWay = state === 'WAITING' || state === 'RUNNING';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
  return (
    <Part of={asked} isEmpty={({ pointsWhatIf }) => pointsWhatIf == null}>
      {({ pointsWhatIf: found }) => {
        if (!found) return null;
        if (found.state === 'FAILED') return <Alert type="error" title={t('failed')} />;
        if (found.state === 'DONE') return <Result found={found} tiers={tiers} />;
        const percent = found.totalCount === 0 ? 0 : Math.round((100 * found.doneCount) / found.totalCount);
        return <Progress percent={percent} aria-label={t('progress')} />;
      }}
    </Part>
  );
}

interface ResultProps {
  readonly found: NonNullable<EconomicsWhatIfQuery['pointsWhatIf']>;
  readonly tiers: Tiers;
}

function Result({ found, tiers }: ResultProps) {
  const t = useWords(words);
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const byTier = [...sumsBy(found.cells, ({ tierCode }) => tierCode)].map(([code, sums]) => ({
    code,
    ...sums,
  }));
  const figures = [
    [t('pointsNow'), count(found.pointsNow)],
    [t('pointsThen'), count(found.pointsThen)],
    [t('costNow'), moneyText(found.costNowAmount, language)],
    [t('costThen'), moneyText(found.costThenAmount, language)],
    [t('changed'), `${count(found.changedMemberCount)} / ${count(found.memberCount)}`],
  ] as const;
  return (
    <Flex vertical gap="middle" data-what-if={found.id}>
      <Flex gap={40} wrap>
        {figures.map(([title, value]) => (
          <Statistic key={title} title={title} value={value} />
        ))}
      </Flex>
      <PlanChart
        plan={whatIfPlan(found, language, t)}
        name="what-if"
        format={(value) => (value == null ? '–' : count(Number(value)))}
      />
      <TitledTable
        title={t('tiersTitle')}
        rows={byTier}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'tier',
            title: t('tier'),
            value: ({ code }) => tiers.find((tier) => tier.code === code)?.name ?? code,
          },
          {
            key: 'now',
            title: t('pointsNow'),
            align: 'right',
            value: ({ now }) => now,
            render: ({ now }) => count(now),
          },
          {
            key: 'then',
            title: t('pointsThen'),
            align: 'right',
            value: ({ then }) => then,
            render: (row) => count(row.then),
          },
        ]}
      />
    </Flex>
  );
}

interface WhatIfsProps {
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
}

/** The latest what-ifs of the dealer or the office; a new one is among them once it was asked for. */
export function WhatIfs({ current, onOpen }: WhatIfsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const asked = useGraph(EconomicsWhatIfsDocument, {});
  const { reload } = asked;
  useEffect(() => {
    if (current !== null) reload();
  }, [current, reload]);
  const isDrafted = (path: string): path is Drafted => DRAFTED.some((each) => each === path);
  const valueOf = (path: string, value: string) =>
    isDrafted(path) ? (readJson(path, value) ?? value) : value;
  return (
    <Part of={asked} empty={t('latestNone')} isEmpty={({ pointsWhatIfs }) => pointsWhatIfs.length === 0}>
      {({ pointsWhatIfs }) => (
        <TitledTable
          title={t('latest')}
          rows={pointsWhatIfs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'change',
              title: t('change'),
              value: ({ numbers }) =>
                numbers.map(({ path, label, value }) => `${label}: ${valueOf(path, value)}`).join('; '),
            },
            {
              key: 'period',
              title: t('months'),
              value: ({ period }) =>
                period.from.endsWith('-01') && period.to.endsWith('-01')
                  ? periodText(period, language)
                  : `${monthText(period.from, language)} – ${monthText(period.to, language)}`,
            },
            {
              key: 'asked',
              title: t('asked'),
              value: ({ requestedAt }) => momentText(requestedAt, language),
            },
            { key: 'state', title: t('state'), value: ({ stateLabel }) => stateLabel },
            {
              key: 'open',
              title: '',
              value: () => '',
              render: ({ id }) => (
                <Button size="small" onClick={() => onOpen(id)}>
                  {t('open')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}
