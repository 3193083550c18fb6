import { Button, Flex, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../language/words';
import { type CsvCell, csvText, saveText } from './csv';
import { countText } from './number-texts';
import { words } from './words';

/** One column of a table on the page and in its file. */
export interface DataColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** What the file has; numbers as numbers. The page shows it too unless `render` is given. */
  readonly value: (row: Row) => CsvCell;
  readonly render?: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  readonly align?: 'left' | 'right' | 'center';
  readonly width?: number;
  readonly isSortable?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear the page, and the name of its file. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onRow?: (row: Row) => void;
  readonly isLoading?: boolean;
  readonly empty?: string;
  /** Rows a page; all on one unless given. */
  readonly pageSize?: number;
  /** Whether it can be taken along as a file; it can unless this is false. */
  readonly isDownloadable?: boolean;
}

/** A dense table that sorts, says when it is empty, and can be taken along as CSV. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    onRow,
    isLoading = false,
    empty,
    pageSize,
    isDownloadable = true,
  } = props;
  const t = useWords(words);
  const language = useLanguage();
  const save = () =>
    saveText(
      `${label}.csv`,
      csvText(
        columns.map(({ title }) => title),
        rows.map((row) => columns.map(({ value }) => value(row))),
      ),
    );
  return (
    <Flex vertical gap={4}>
      <Table<Row>
        aria-label={label}
        size="small"
        columns={columns.map(toAntd)}
        dataSource={[...rows]}
        rowKey={rowKey}
        loading={isLoading}
        pagination={pageSize === undefined ? false : { pageSize, hideOnSinglePage: true, size: 'small' }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: empty ?? t('empty') }}
        onRow={onRow && ((row) => rowActions(row, onRow))}
      />
      {isDownloadable && rows.length > 0 && (
        <Flex justify="space-between" align="center">
          <Typography.Text type="secondary">
            {t('rowCount', { count: countText(rows.length, language) })}
          </Typography.Text>
          <Button size="small" onClick={save} aria-label={`${t('download')}: ${label}`}>
            {t('download')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function toAntd<Row extends object>({
  key,
  title,
  value,
  render,
  align,
  width,
  isSortable,
}: DataColumn<Row>) {
  return {
    key,
    title,
    align,
    width,
    render: (_: unknown, row: Row) => render?.(row) ?? value(row),
    ...(isSortable && { sorter: (a: Row, b: Row) => compare(value(a), value(b)) }),
  };
}

function compare(a: CsvCell, b: CsvCell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'zh', { numeric: true });
}

/** A row that leads somewhere does so by mouse and by keyboard. */
function rowActions<Row>(row: Row, act: (row: Row) => void) {
  return {
    tabIndex: 0,
    style: { cursor: 'pointer' },
    onClick: () => act(row),
    onKeyDown: (event: { readonly key: string }) => {
      if (event.key === 'Enter') act(row);
    },
  };
}
