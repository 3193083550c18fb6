import { Flex, Select } from 'antd';
import { EconomicsClubPeriodsDocument, type EconomicsClubPeriodsQuery } from '../generated/economics';
import { EconomicsWordsDocument, type EconomicsWordsQuery } from '../generated/economics';
import { useGraph } from '../graph/use-graph';
import type { Language } from '../language/languages';
import { useLanguage, useWords } from '../language/words';
import { monthText } from '../periods/figure-texts';
import { dayText, moneyText } from '../parts/number-texts';
import { Part } from '../parts/part';
import { PlanChart } from '../charts/plan-chart';
import { TitledTable } from '../parts/titled-table';
import type { Filters } from '../parts/use-filters';
import { clubPlan } from './club-plan';
import { words } from './words';

type Period = EconomicsClubPeriodsQuery['clubPeriods']['nodes'][number];
type Line = Period['lines'][number];

/** The accounts of a month of the club (rulebook SVC-18), for those who answer for it. */
export function ClubAccounts({ filters }: { readonly filters: Filters }) {
  const t = useWords(words);
  const language = useLanguage();
  const asked = useGraph(EconomicsClubPeriodsDocument, {});
  const labels = useGraph(EconomicsWordsDocument, {}).data;
  return (
    <Part of={asked} empty={t('clubNone')} isEmpty={({ clubPeriods }) => clubPeriods.nodes.length === 0}>
      {({ clubPeriods: { nodes } }) => {
        const period =
          nodes.find(({ days }) => days.from.slice(0, 7) === filters.get('accounts')) ?? nodes[0];
        if (!period) return null;
        const word = (name: string, value: string) => labelOf(labels, name, value, language);
        const money = (value: unknown) => moneyText({ amount: String(value) }, language);
        return (
          <Flex vertical gap="middle">
            <Flex gap="small" align="center" wrap>
              <Select
                aria-label={t('clubMonth')}
                style={{ width: 160 }}
                value={period.days.from.slice(0, 7)}
                options={nodes.map(({ days }) => ({
                  value: days.from.slice(0, 7),
                  label: monthText(days.from, language),
                }))}
                onChange={(accounts) => filters.set({ accounts })}
              />
              {t('clubStatus', {
                status: word('ClubPeriodStatus', period.status),
                revision: period.revision,
                day: dayText(period.closedOn, language),
              })}
            </Flex>
            <PlanChart plan={clubPlan(period, word, language, t)} name="club-accounts" format={money} />
            <Lines period={period} word={word} />
          </Flex>
        );
      }}
    </Part>
  );
}

interface LinesProps {
  readonly period: Period;
  readonly word: (name: string, value: string) => string;
}

function Lines({ period, word }: LinesProps) {
  const t = useWords(words);
  const language = useLanguage();
  const isKnown = (code: string): code is 'CLUB' | 'SERVICE' | 'BOUTIQUE' => code in words.zh;
  const department = ({ departmentCode }: Line) =>
    isKnown(departmentCode) ? t(departmentCode) : departmentCode;
  return (
    <TitledTable<Line>
      title={t('clubLines', { month: monthText(period.days.from, language) })}
      rows={period.lines}
      rowKey={({ side, category, departmentCode }) => `${side} ${category} ${departmentCode}`}
      columns={[
        { key: 'side', title: t('side'), value: ({ side }) => word('ClubSide', side) },
        { key: 'category', title: t('category'), value: ({ category }) => word('ClubCategory', category) },
        { key: 'department', title: t('department'), value: department },
        { key: 'burden', title: t('burden'), value: ({ burden }) => word('ClubBurden', burden) },
        { key: 'items', title: t('items'), align: 'right', value: ({ itemCount }) => itemCount },
        {
          key: 'amount',
          title: t('amount'),
          align: 'right',
          value: ({ amount }) => amount.amount,
          render: ({ amount }) => moneyText(amount, language),
        },
      ]}
    />
  );
}

function labelOf(
  words: EconomicsWordsQuery | undefined,
  name: string,
  value: string,
  language: Language,
): string {
  const labels = words?.enumLabels.find((each) => each.name === name);
  return labels?.values.find((each) => each.value === value)?.[language] ?? '';
}
