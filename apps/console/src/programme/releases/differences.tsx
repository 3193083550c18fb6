import type { ProgrammeReleaseQuery } from '../../generated/programme';
import { useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { useValueText } from '../numbers/value-of';
import { words } from '../words';

type Difference = NonNullable<ProgrammeReleaseQuery['programmeRelease']>['differences'][number];

interface DifferencesProps {
  readonly version: string;
  readonly rows: readonly Difference[];
}

/** Number by number, what is other after a release. */
export function Differences({ version, rows }: DifferencesProps) {
  const t = useWords(words);
  const valueText = useValueText();
  const columns: DataColumn<Difference>[] = [
    {
      key: 'label',
      title: t('number'),
      value: ({ label }) => label,
      render: ({ label }) => <span className="programme-label">{label}</span>,
    },
    {
      key: 'before',
      title: t('before'),
      value: ({ before, ...row }) => valueText({ ...row, value: before ?? null }),
      align: 'right',
    },
    {
      key: 'after',
      title: t('after'),
      value: ({ after, ...row }) => valueText({ ...row, value: after ?? null }),
      render: ({ after, ...row }) => <strong>{valueText({ ...row, value: after ?? null })}</strong>,
      align: 'right',
    },
  ];
  return (
    <DataTable
      label={t('changesOf', { version })}
      columns={columns}
      rows={rows}
      rowKey={({ path }) => path}
      pageSize={50}
      empty={t('noChanges')}
    />
  );
}
