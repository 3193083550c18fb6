import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { type DataColumn, DataTable } from './data-table';

interface TitledTableProps<Row> {
  /** What the table says, in a sentence; also the name of its file. */
  readonly title: string;
  /** What the reader should know, such as that small groups are hidden. */
  readonly note?: string | undefined;
  readonly extra?: ReactNode;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A table on a sheet of its own, with a sentence above it. */
export function TitledTable<Row extends object>({ title, note, extra, ...table }: TitledTableProps<Row>) {
  return (
    <Card
      size="small"
      title={<Typography.Text style={{ whiteSpace: 'normal' }}>{title}</Typography.Text>}
      extra={extra}
    >
      <Flex vertical gap="small">
        {note !== undefined && <Typography.Text type="secondary">{note}</Typography.Text>}
        <DataTable label={title} {...table} />
      </Flex>
    </Card>
  );
}
