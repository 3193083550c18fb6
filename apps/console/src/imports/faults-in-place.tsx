import { Button, Card, Flex, Input, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { useFiles } from '../graph/files';
import { useWords } from '../language/words';
import { saveBlob, saveText } from '../parts/csv';
import { adviceFor } from './advice';
import { cellAt, hasColumn, type Sheet, withCell, writeSheet } from './sheet';
import { words } from './words';

/** One reason why a row was refused, as the graph gives it. */
export interface FaultOfRow {
  readonly rowNumber: number;
  readonly externalNumber?: string | null;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

interface FaultsInPlaceProps {
  readonly faults: readonly FaultOfRow[];
  /** How many records were refused in all. */
  readonly total: number;
  /** Where all of them lie as a file. */
  readonly path: string;
  readonly fileName: string;
  /** The file, where it can be mended here. */
  readonly sheet: Sheet | undefined;
  readonly isBusy: boolean;
  readonly onMended: (content: Blob, name: string) => Promise<void>;
}

/** What is wrong, at its cell and in words, with what to do; a cell is mended where it stands. */
export function FaultsInPlace(props: FaultsInPlaceProps) {
  const { faults, total, path, fileName, sheet, isBusy, onMended } = props;
  const t = useWords(words);
  const files = useFiles();
  const [mended, setMended] = useState(sheet);
  const save = async () => saveBlob(`${t('faultsTitle')}-${fileName}.csv`, await files.fetch(path));
  const csvName = fileName.replace(/(\.csv)?$/i, '.csv');
  const again = async () => {
    if (mended) await onMended(new Blob([writeSheet(mended)], { type: 'text/csv' }), csvName);
  };
  return (
    <Card
      size="small"
      title={t('faultsTitle')}
      extra={
        <Space>
          {mended && mended !== sheet && (
            <Button onClick={() => saveText(csvName, writeSheet(mended))}>{t('downloadMended')}</Button>
          )}
          <Button onClick={() => void save()}>{t('download')}</Button>
        </Space>
      }
    >
      <Flex vertical gap="small">
        {total > faults.length && (
          <Typography.Text>{t('firstFaults', { count: faults.length })}</Typography.Text>
        )}
        <FaultTable faults={faults} sheet={mended} onChange={setMended} />
        {mended ? (
          <div>
            <Button type="primary" loading={isBusy} disabled={mended === sheet} onClick={() => void again()}>
              {t('checkAgain')}
            </Button>
          </div>
        ) : (
          <Typography.Text type="secondary">{t('notMendable')}</Typography.Text>
        )}
      </Flex>
    </Card>
  );
}

interface FaultTableProps {
  readonly faults: readonly FaultOfRow[];
  readonly sheet: Sheet | undefined;
  readonly onChange: (sheet: Sheet) => void;
}

function FaultTable({ faults, sheet, onChange }: FaultTableProps) {
  const t = useWords(words);
  const columns = [
    { title: t('row'), key: 'row', width: 70, render: (_: unknown, { rowNumber }: FaultOfRow) => rowNumber },
    {
      title: t('number'),
      key: 'number',
      render: (_: unknown, fault: FaultOfRow) => fault.externalNumber ?? '',
    },
    {
      title: t('column'),
      key: 'column',
      render: (_: unknown, fault: FaultOfRow) => (
        <FaultyCell fault={fault} sheet={sheet} onChange={onChange} />
      ),
    },
    {
      title: t('fault'),
      key: 'fault',
      render: (_: unknown, { message, code }: FaultOfRow) => (
        <div style={{ maxWidth: 520 }}>
          <div>{message}</div>
          <Typography.Text type="secondary">{t(adviceFor(code))}</Typography.Text>
        </div>
      ),
    },
  ];
  return (
    <Table<FaultOfRow>
      size="small"
      pagination={false}
      rowKey={({ rowNumber, column, code }) => `${rowNumber} ${column} ${code}`}
      dataSource={[...faults]}
      columns={columns}
    />
  );
}

interface FaultyCellProps {
  readonly fault: FaultOfRow;
  readonly sheet: Sheet | undefined;
  readonly onChange: (sheet: Sheet) => void;
}

function FaultyCell({ fault, sheet, onChange }: FaultyCellProps) {
  const t = useWords(words);
  const { rowNumber, column } = fault;
  const name = column === '' ? t('wholeRow') : column;
  if (!sheet || !hasColumn(sheet, column)) return name;
  const value = cellAt(sheet, rowNumber, column) ?? '';
  return (
    <Space orientation="vertical" size={2}>
      <Typography.Text type="secondary">{name}</Typography.Text>
      <Input
        aria-label={t('cell', { row: rowNumber, column: name })}
        status="error"
        style={{ width: 220 }}
        value={value}
        onChange={({ target }) => onChange(withCell(sheet, rowNumber, column, target.value))}
      />
    </Space>
  );
}
