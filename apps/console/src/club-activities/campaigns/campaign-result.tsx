import { Alert, Card, Flex, Typography } from 'antd';
import { useLanguage, useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { moneyText, rateText } from '../../parts/number-texts';
import { useClub } from '../desk';
import { words } from '../words';
import type { Campaign } from './of-campaign';
import { pointsText } from './points-text';

type Result = NonNullable<Campaign['result']>;
type Arm = Result['arms'][number];

/** Both groups beside each other, the difference with its interval, and what it cost (rulebook ACT-09). */
export function CampaignResult({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(words);
  const columns = useColumns();
  const { result } = campaign;
  if (!result)
    return (
      <Card size="small">
        <p className="club-quiet">{t('noResult')}</p>
      </Card>
    );
  return (
    <Flex vertical gap="middle">
      <ResponseChart result={result} columns={columns} />
      <Sums result={result} />
      <DataTable
        label={`${campaign.name} ${t('verdict')}`}
        columns={columns}
        rows={result.arms}
        rowKey={({ arm }) => arm}
      />
    </Flex>
  );
}

function useColumns(): DataColumn<Arm>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useClub();
  const rate = ({ responseRate }: Arm) => (responseRate == null ? '' : rateText(responseRate, language));
  return [
    { key: 'arm', title: t('arm'), value: ({ arm }) => labelOf('CampaignArm', arm) },
    { key: 'people', title: t('people'), value: ({ memberCount }) => memberCount, align: 'right' },
    {
      key: 'responded',
      title: t('responded'),
      value: ({ respondedCount }) => respondedCount,
      align: 'right',
    },
    { key: 'rate', title: t('responseRate'), value: rate, align: 'right' },
    { key: 'orders', title: t('armOrders'), value: ({ orderCount }) => orderCount, align: 'right' },
    { key: 'policies', title: t('armPolicies'), value: ({ policyCount }) => policyCount, align: 'right' },
    {
      key: 'redeemed',
      title: t('armRedemptions'),
      value: ({ redemptionCount }) => redemptionCount,
      align: 'right',
    },
    {
      key: 'business',
      title: t('armBusiness'),
      value: ({ businessAmount }) => businessAmount.amount,
      render: ({ businessAmount }) => moneyText(businessAmount, language),
      align: 'right',
    },
  ];
}

interface ResponseChartProps {
  readonly result: Result;
  readonly columns: DataColumn<Arm>[];
}

function ResponseChart({ result, columns }: ResponseChartProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useClub();
  const option = {
    xAxis: { type: 'value', min: 0, axisLabel: { formatter: (value: number) => rateText(value, language) } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: result.arms.map(({ arm }) => labelOf('CampaignArm', arm)),
    },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => rateText(value, language) },
    series: [
      {
        type: 'bar',
        name: t('responseRate'),
        barMaxWidth: 28,
        data: result.arms.map(({ responseRate }) => Number(responseRate ?? 0)),
        label: {
          show: true,
          position: 'right',
          formatter: ({ value }: { value: number }) => rateText(value, language),
        },
      },
    ],
  };
  return (
    <Chart
      name="campaign-arms"
      title={t(`resultTitle${result.verdict}`)}
      formula={t('formulaUplift')}
      option={option}
      columns={columns}
      rows={result.arms}
      rowKey={({ arm }) => arm}
      height={170}
    />
  );
}

function Sums({ result }: { readonly result: Result }) {
  const t = useWords(words);
  const language = useLanguage();
  const { upliftRate, upliftLowerRate, upliftUpperRate } = result;
  const hasUplift = upliftRate != null && upliftLowerRate != null && upliftUpperRate != null;
  const cost = {
    cost: moneyText(result.costAmount, language),
    message: moneyText(result.messageCostAmount, language),
    gift: moneyText(result.giftCostAmount, language),
    other: moneyText(result.otherCostAmount, language),
  };
  return (
    <Card size="small">
      <Flex vertical gap={4}>
        {hasUplift && (
          <Typography.Text strong>
            {t('upliftOf', {
              uplift: pointsText(upliftRate, language),
              lower: pointsText(upliftLowerRate, language),
              upper: pointsText(upliftUpperRate, language),
            })}
          </Typography.Text>
        )}
        <Typography.Text>{t('costOf', cost)}</Typography.Text>
        {result.isOverBudget && <Alert type="warning" title={t('overBudget')} />}
      </Flex>
    </Card>
  );
}
