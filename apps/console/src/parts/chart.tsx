import { Button, Card, Empty, Spin, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/words';
import type { ChartOption } from './chart-option';
import { type DataColumn, DataTable } from './data-table';
import type { Picked } from './drawing';
import { words } from './words';

interface ChartProps<Row> {
  /** A sentence that says what is to be seen, such as "Retention fell in four of six dealers". */
  readonly title: string;
  /** How the numbers come about; shown below the chart. */
  readonly formula?: string;
  readonly option: ChartOption;
  /** The same numbers as a table and as a file. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly height?: number;
  readonly empty?: string;
  /** What the reader should know of the numbers, such as that small groups are hidden; shown above the chart. */
  readonly note?: string;
  /** By which tests find it: `window.charts[name]()` gives its option as it is drawn. */
  readonly name: string;
  /** Called with what was clicked, such as a bar. */
  readonly onPick?: (picked: Picked) => void;
}

const Drawing = lazy(() => import('./drawing'));

/** A chart with its table and its file. The library that draws is fetched with the first chart. */
export function Chart<Row extends object>(props: ChartProps<Row>) {
  const { title, formula, option, columns, rows, rowKey, height = 320, empty, note, name, onPick } = props;
  const t = useWords(words);
  const [isTable, setTable] = useState(false);
  const isEmpty = rows.length === 0;
  return (
    <Card
      size="small"
      title={<Typography.Text style={{ whiteSpace: 'normal' }}>{title}</Typography.Text>}
      extra={
        !isEmpty && (
          <Button size="small" onClick={() => setTable(!isTable)}>
            {t(isTable ? 'showChart' : 'showTable')}
          </Button>
        )
      }
    >
      {note && <Typography.Text type="secondary">{note}</Typography.Text>}
      {isEmpty && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty ?? t('empty')} />}
      {!isEmpty && isTable && <DataTable label={title} columns={columns} rows={rows} rowKey={rowKey} />}
      {!isEmpty && !isTable && (
        <Suspense fallback={<Spin style={{ height }} />}>
          <Drawing name={name} label={title} option={option} height={height} onPick={onPick} />
        </Suspense>
      )}
      {formula && <Typography.Text type="secondary">{formula}</Typography.Text>}
    </Card>
  );
}
