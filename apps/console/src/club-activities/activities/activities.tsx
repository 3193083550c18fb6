import { Button, Flex, Select, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ClubActivitiesPlanDocument, type ClubActivitiesPlanQuery } from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { dayText, rateText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { PlanActivity } from './plan-activity';
import { StateTag } from './state-tag';
import { YearBudget } from './year-budget';

type Activity = ClubActivitiesPlanQuery['activities']['nodes'][number];

const MOST = 100;
const YEARS = 3;

/** The activities of a year with what they may cost, and the way to plan another (rulebook ACT-01, ACT-03). */
export function Activities() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const thisYear = new Date().getFullYear();
  const year = Number(search.get('year')) || thisYear;
  const [isPlanning, setPlanning] = useState(false);
  const navigate = useNavigate();
  const period = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const asked = useGraph(ClubActivitiesPlanDocument, { period, year, first: MOST });
  const years = Array.from({ length: YEARS }, (_, n) => thisYear + 1 - n);
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" wrap gap="small">
        <Select
          aria-label={t('year')}
          value={year}
          onChange={(chosen) => setSearch({ year: String(chosen) })}
          options={years.map((each) => ({ value: each, label: t('yearOf', { year: each }) }))}
        />
        <Button type="primary" onClick={() => setPlanning(true)}>
          {t('planOne')}
        </Button>
      </Flex>
      <Part of={asked}>
        {(data) => (
          <Flex vertical gap="middle">
            <YearBudget year={year} budget={data.activityYearBudget} onChanged={asked.reload} />
            <ActivityTable year={year} rows={data.activities.nodes} />
          </Flex>
        )}
      </Part>
      <PlanActivity
        isOpen={isPlanning}
        onClose={() => setPlanning(false)}
        onPlanned={(id) => void navigate(`/club-activities/activity/${id}`)}
      />
    </Flex>
  );
}

function ActivityTable({ year, rows }: { readonly year: number; readonly rows: readonly Activity[] }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <DataTable
      label={t('listOf', { year })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onRow={({ id }) => void navigate(`/club-activities/activity/${id}`)}
      empty={t('noActivities')}
    />
  );
}

function useColumns(): DataColumn<Activity>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, segmentName } = useClub();
  const seats = ({ seatsTakenCount: taken, capacity, waitingCount: waiting }: Activity) =>
    t(waiting > 0 ? 'waitingToo' : 'guestsOf', { taken, capacity, waiting });
  const came = ({ attendedCount: count, result }: Activity) =>
    result?.attendanceRate ? `${count} (${rateText(result.attendanceRate, language)})` : count;
  return [
    {
      key: 'heldOn',
      title: t('heldOn'),
      value: (row) => row.heldOn,
      render: (row) => dayText(row.heldOn, language),
    },
    { key: 'title', title: t('title'), value: (row) => row.title },
    {
      key: 'state',
      title: t('state'),
      value: (row) => labelOf('ActivityState', row.state),
      render: (row) => (
        <>
          <StateTag state={row.state} />
          {row.isReportOverdue && <Tag color="red">{t('reportLate')}</Tag>}
        </>
      ),
    },
    { key: 'kind', title: t('kind'), value: (row) => labelOf('ActivityKind', row.kind) },
    { key: 'format', title: t('format'), value: (row) => labelOf('ActivityFormat', row.format) },
    { key: 'target', title: t('target'), value: (row) => segmentName(row.segmentId) || t('everyone') },
    { key: 'guests', title: t('guests'), value: seats, align: 'right' },
    { key: 'attended', title: t('attended'), value: came, align: 'right' },
    {
      key: 'budget',
      title: t('budget'),
      value: (row) => (row.budget ? labelOf('ActivityBudgetState', row.budget.state) : t('noBudget')),
    },
  ];
}
