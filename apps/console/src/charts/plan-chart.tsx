import { Alert, Card, Flex, Typography } from 'antd';
import { useMemo } from 'react';
import { Chart } from '../parts/chart';
import { designed, type FormatValue, type Mark, tipLines } from './chart-design';
import type { ChartPlan } from './chart-plan';
import type { CsvCell } from '../parts/csv';

interface PlanChartProps {
  readonly plan: ChartPlan;
  /** By which tests find it. */
  readonly name: string;
  readonly height?: number;
  /** How a value is written in a tool-tip. */
  readonly format?: FormatValue;
  readonly empty?: string;
}

interface Row {
  readonly key: string;
  readonly cells: readonly CsvCell[];
}

const plain: FormatValue = (value) => (value == null ? '–' : String(value));

/** A chart as a pure function planned it: its tool-tips end with the formula, and what is hidden is said above it. */
export function PlanChart({ plan, name, height = 320, format = plain, empty }: PlanChartProps) {
  const { title, option, table, formula, note, isHidden = false } = plan;
  const drawn = useMemo(
    () => designed(option, (marks: Mark | readonly Mark[]) => tipLines(marks, format, formula)),
    [option, format, formula],
  );
  const rows = useMemo(() => table.rows.map((cells, at): Row => ({ key: String(at), cells })), [table]);
  if (isHidden)
    return (
      <Card size="small" title={<Typography.Text style={{ whiteSpace: 'normal' }}>{title}</Typography.Text>}>
        <Alert type="info" showIcon title={note} />
      </Card>
    );
  return (
    <Flex vertical gap={4} style={{ minWidth: 0 }} data-chart={name}>
      <Chart<Row>
        name={name}
        title={title}
        {...(formula !== undefined && { formula })}
        {...(note !== undefined && { note })}
        {...(empty !== undefined && { empty })}
        option={drawn}
        height={height}
        rows={rows}
        rowKey={({ key }) => key}
        columns={table.head.map((head, at) => ({
          key: String(at),
          title: head,
          value: ({ cells }) => cells[at],
          ...(at > 0 && { align: 'right' as const }),
        }))}
      />
    </Flex>
  );
}
