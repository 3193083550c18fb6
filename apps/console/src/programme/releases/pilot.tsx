import { Card, Typography } from 'antd';
import type { ProgrammeReleaseQuery } from '../../generated/programme';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { dayText } from '../../parts/number-texts';
import { words } from '../words';

type PilotOf = NonNullable<NonNullable<ProgrammeReleaseQuery['programmeRelease']>['pilot']>;
type Row = PilotOf['pilots'] & { readonly name: string };

/** The dealers that try a release out beside the others; groups that are too small are not shown (rulebook ANA-08). */
export function Pilot({ pilot }: { readonly pilot: PilotOf }) {
  const t = useWords(words);
  const language = useLanguage();
  const title = t('pilot', { day: dayText(pilot.since, language) });
  const count = (value: number | null | undefined) => value ?? t('tooFew');
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('group'), value: ({ name }) => name },
    { key: 'dealers', title: t('dealers'), value: ({ dealersCount }) => dealersCount, align: 'right' },
    { key: 'members', title: t('members'), value: ({ membersCount }) => count(membersCount), align: 'right' },
    { key: 'joined', title: t('joined'), value: ({ joinedCount }) => count(joinedCount), align: 'right' },
    {
      key: 'upgraded',
      title: t('upgraded'),
      value: ({ upgradedCount }) => count(upgradedCount),
      align: 'right',
    },
  ];
  const rows = [
    { ...pilot.pilots, name: t('pilots') },
    { ...pilot.others, name: t('others') },
  ];
  const heading = (
    <Typography.Title level={3} className="programme-title">
      {title}
    </Typography.Title>
  );
  return (
    <Card size="small" title={heading}>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </Card>
  );
}
