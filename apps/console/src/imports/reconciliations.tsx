import { Button, Tag } from 'antd';
import { type ImportsReconciliationsQuery, ImportsReconciliationsDocument } from '../generated/imports';
import { useFiles } from '../graph/files';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { saveBlob } from '../parts/csv';
import { type DataColumn, DataTable } from '../parts/data-table';
import { Amount, Day } from '../parts/figures';
import { Part } from '../parts/part';
import { words } from './words';

type ReconciledDay = ImportsReconciliationsQuery['reconciliations']['nodes'][number];

/** Each day in the three books: the dealer's system, the ledger and the points. */
export function Reconciliations() {
  const t = useWords(words);
  const asked = useGraph(ImportsReconciliationsDocument, {});
  const columns = useColumns();
  return (
    <Part
      of={asked}
      isEmpty={({ reconciliations }) => reconciliations.nodes.length === 0}
      empty={t('noDays')}
    >
      {({ reconciliations }) => (
        <DataTable
          label={t('tabReconciliation')}
          columns={columns}
          rows={reconciliations.nodes}
          rowKey={({ day }) => day}
        />
      )}
    </Part>
  );
}

function useColumns(): DataColumn<ReconciledDay>[] {
  const t = useWords(words);
  const files = useFiles();
  const take = async ({ day, differencesPath }: ReconciledDay) =>
    saveBlob(`${t('differing')}-${day}.csv`, await files.fetch(differencesPath));
  const count = (key: string, title: string, value: (day: ReconciledDay) => number) =>
    ({ key, title, value, align: 'right' }) as const;
  const reasons = ({ totals }: ReconciledDay) =>
    totals.reasons.map(({ reason, orderCount }) => `${t(reason)} ${t('orders', { count: orderCount })}`);
  return [
    { key: 'day', title: t('day'), value: ({ day }) => day, render: ({ day }) => <Day of={day} /> },
    count('dms', t('inDms'), ({ totals }) => totals.controlCount),
    count('ledger', t('inLedger'), ({ totals }) => totals.ledgerCount),
    count('points', t('inPoints'), ({ totals }) => totals.judgedCount),
    {
      key: 'dmsAmount',
      title: t('dmsAmount'),
      value: ({ totals }) => totals.controlAmount.amount,
      render: ({ totals }) => <Amount of={totals.controlAmount} />,
      align: 'right',
    },
    {
      key: 'ledgerAmount',
      title: t('ledgerAmount'),
      value: ({ totals }) => totals.ledgerAmount.amount,
      render: ({ totals }) => <Amount of={totals.ledgerAmount} />,
      align: 'right',
    },
    count('differing', t('differing'), ({ totals }) => totals.differenceCount),
    {
      key: 'reasons',
      title: t('reasons'),
      value: (day) => reasons(day).join('; '),
      render: (day) =>
        day.totals.differenceCount === 0 ? (
          <Tag color="green">{t('noDifference')}</Tag>
        ) : (
          reasons(day).map((reason) => <div key={reason}>{reason}</div>)
        ),
    },
    {
      key: 'take',
      title: '',
      value: () => '',
      render: (day) =>
        day.totals.differenceCount > 0 && (
          <Button size="small" onClick={() => void take(day)}>
            {t('differences')}
          </Button>
        ),
    },
  ];
}
