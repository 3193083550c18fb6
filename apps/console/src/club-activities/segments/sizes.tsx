import type { ClubActivitiesSegmentQuery } from '../../generated/club-activities';
import { useLanguage, useWords } from '../../language/words';
import { Chart } from '../../parts/chart';
import type { DataColumn } from '../../parts/data-table';
import { dayText } from '../../parts/number-texts';
import { words } from '../words';

type Size = NonNullable<ClubActivitiesSegmentQuery['segment']>['sizes'][number];

interface SizesProps {
  readonly name: string;
  readonly sizes: readonly Size[];
}

/** How large a segment was, day by day. */
export function Sizes({ name, sizes }: SizesProps) {
  const t = useWords(words);
  const language = useLanguage();
  const columns: DataColumn<Size>[] = [
    {
      key: 'asOf',
      title: t('day'),
      value: ({ asOf }) => asOf,
      render: ({ asOf }) => dayText(asOf, language),
    },
    { key: 'size', title: t('size'), value: ({ memberCount }) => memberCount, align: 'right' },
    { key: 'entered', title: t('entered'), value: ({ addedCount }) => addedCount, align: 'right' },
    { key: 'left', title: t('left'), value: ({ removedCount }) => removedCount, align: 'right' },
  ];
  const option = {
    xAxis: { type: 'category', data: sizes.map(({ asOf }) => dayText(asOf, language)) },
    yAxis: { type: 'value', minInterval: 1 },
    tooltip: { trigger: 'axis' },
    series: [
      { type: 'line', step: 'end', name: t('size'), data: sizes.map(({ memberCount }) => memberCount) },
    ],
  };
  return (
    <Chart
      name="segment-sizes"
      title={t('sizeOverTime', { name })}
      option={option}
      columns={columns}
      rows={sizes}
      rowKey={({ asOf }) => asOf}
      height={200}
    />
  );
}
