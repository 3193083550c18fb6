import { Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../language/words';
import type { DataColumn } from '../parts/data-table';
import { InlineBar } from '../parts/inline-bar';
import { countText, rateText } from '../parts/number-texts';
import { TitledTable } from '../parts/titled-table';
import type { Filters } from '../parts/use-filters';
import type { Labels } from './labels';
import { type DealerRow, KEPT_BY, type KeptBy, type Shown } from './network-rows';
import { words } from './words';

interface DealersProps {
  readonly rows: readonly DealerRow[];
  readonly labels: Labels;
  readonly withRegion: boolean;
  readonly filters: Filters;
  readonly month: string;
}

/** The dealers by how they keep their customers, the worst first; a name leads to the dealer. */
export function Dealers({ rows, labels, withRegion, filters, month }: DealersProps) {
  const t = useWords(words);
  const language = useLanguage();
  const rate = (value: number) => rateText(value, language);
  const [worst] = rows;
  const first = worst?.rates[KEPT_BY[0]].value;
  const numbers: readonly NumberColumn[] = [
    ...KEPT_BY.map((kpi: KeptBy) => ({
      key: kpi,
      title: labels.kpiName(kpi),
      of: (row: DealerRow) => row.rates[kpi],
      write: rate,
    })),
    { key: 'lostShare', title: t('lostShare'), of: ({ mix }) => mix['LOST'] ?? NOTHING, write: rate },
    {
      key: 'lostCars',
      title: t('lostCarsIn', { month }),
      of: ({ lostCars }) => lostCars,
      write: (n) => countText(n, language),
    },
  ];
  const columns: DataColumn<DealerRow>[] = [
    {
      key: 'dealer',
      title: t('dealer'),
      value: ({ dealer }) => dealer,
      render: ({ id, dealer }) => <Link to={filters.addressOf({ dealer: id })}>{dealer}</Link>,
    },
    ...(withRegion ? [{ key: 'region', title: t('region'), value: ({ region }: DealerRow) => region }] : []),
    ...numbers.map((column) => numberColumn(column, rows, t('hidden'))),
  ];
  const title =
    worst && first != null
      ? t('dealersTitle', { dealer: worst.dealer, kpi: labels.kpiName(KEPT_BY[0]), rate: rate(first) })
      : t('dealersPlain');
  const isHidden = rows.some((row) => numbers.some(({ of }) => of(row).isHidden));
  return (
    <TitledTable
      title={title}
      note={isHidden ? t('hiddenNote') : undefined}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

const NOTHING: Shown = { value: null, isHidden: false };

interface NumberColumn {
  readonly key: string;
  readonly title: string;
  readonly of: (row: DealerRow) => Shown;
  readonly write: (value: number) => string;
}

/** A column of numbers with bars; hidden ones are said to be, and stand last whichever end comes first. */
function numberColumn({ key, title, of, write }: NumberColumn, rows: readonly DealerRow[], hidden: string) {
  const most = Math.max(0, ...rows.map((row) => of(row).value ?? 0));
  const column: DataColumn<DealerRow> = {
    key,
    title,
    align: 'right',
    value: (row) => (of(row).isHidden ? hidden : of(row).value),
    render: (row) => {
      const { value, isHidden, isComing } = of(row);
      if (isComing) return <span aria-busy="true">…</span>;
      if (isHidden) return <Tag>{hidden}</Tag>;
      return value === null ? (
        '–'
      ) : (
        <InlineBar share={most === 0 ? 0 : value / most}>{write(value)}</InlineBar>
      );
    },
    isSortable: true,
  };
  return column;
}
