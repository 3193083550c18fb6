import { Segmented, Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { FiguresRankingDocument } from '../generated/figures';
import { useGraph } from '../graph/use-graph';
import type { Language } from '../language/languages';
import { type Say, useLanguage, useWords } from '../language/words';
import type { DataColumn } from '../parts/data-table';
import { TitledTable } from '../parts/titled-table';
import { changeOf, figureText } from '../periods/figure-texts';
import { InlineBar } from '../parts/inline-bar';
import { Part } from '../parts/part';
import { type Days, periodBefore } from '../periods/period';
import type { Filters } from '../parts/use-filters';
import { type RankedRow, rankingRows } from './ranking-rows';
import type { Figure } from './use-figures';
import { words } from './words';

interface RankingProps {
  readonly kpi: Figure['kpi'];
  readonly period: Days;
  /** Of one region; of all that may be seen unless given. */
  readonly regionId: string | null;
  /** Whether the regions of the dealers are a column. */
  readonly withRegion: boolean;
  readonly filters: Filters;
  /** The address of a dealer's figures. */
  readonly addressOf: (row: RankedRow) => string;
}

/** The dealers by a figure, the worst first, each beside the period before; a dealer's name leads to its figures. */
export function Ranking({ kpi, period, regionId, withRegion, filters, addressOf }: RankingProps) {
  const t = useWords(words);
  const language = useLanguage();
  const order = filters.get('order') === 'BEST' ? 'BEST' : 'WORST';
  const question = { kpi: kpi.code, regionId, order } as const;
  const now = useGraph(FiguresRankingDocument, { ...question, period });
  const isPaused = now.data === undefined;
  const before = useGraph(
    FiguresRankingDocument,
    { ...question, period: periodBefore(period) },
    { isPaused },
  );
  const columns = useMemo(
    () => columnsOf({ kpi, withRegion, language, t, addressOf }),
    [kpi, withRegion, language, t, addressOf],
  );
  return (
    <Part of={now}>
      {({ dealerRanking: { nodes } }) => {
        const rows = rankingRows(nodes, before.data?.dealerRanking.nodes ?? []);
        const hidden = rows.filter(({ isSuppressed }) => isSuppressed).length;
        return (
          <>
            <Segmented
              aria-label={t('order')}
              style={{ alignSelf: 'start' }}
              value={order}
              options={(['WORST', 'BEST'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(value) => filters.set({ order: value === 'BEST' ? value : null })}
            />
            <TitledTable
              title={t('rankingTitle', { kpi: kpi.name })}
              note={hidden > 0 ? t('dealersHidden', { count: hidden }) : undefined}
              rows={rows}
              rowKey={({ id }) => id}
              columns={columns}
            />
          </>
        );
      }}
    </Part>
  );
}

interface ColumnsOf {
  readonly kpi: Figure['kpi'];
  readonly withRegion: boolean;
  readonly language: Language;
  readonly t: Say<keyof typeof words.zh>;
  readonly addressOf: (row: RankedRow) => string;
}

function columnsOf({ kpi, withRegion, language, t, addressOf }: ColumnsOf): DataColumn<RankedRow>[] {
  const rank = (rank: number | null, of: number) => (rank === null ? null : `${rank} / ${of}`);
  const region: DataColumn<RankedRow>[] = withRegion
    ? [{ key: 'region', title: t('region'), value: (row) => row.region }]
    : [];
  return [
    {
      key: 'dealer',
      title: t('dealer'),
      value: (row) => row.dealer,
      render: (row) => <Link to={addressOf(row)}>{row.dealer}</Link>,
    },
    ...region,
    {
      key: 'value',
      title: kpi.name,
      align: 'right',
      value: ({ isSuppressed, value }) => (isSuppressed ? t('hidden') : value),
      render: (row) =>
        row.isSuppressed ? (
          <Tag>{t('hidden')}</Tag>
        ) : (
          <InlineBar share={row.share}>{figureText(row.value, kpi.unit, language)}</InlineBar>
        ),
    },
    {
      key: 'change',
      title: t('previous'),
      align: 'right',
      value: ({ value, before }) => changeOf(value, before, kpi.unit)?.text ?? '',
    },
    {
      key: 'rankInRegion',
      title: t('rankInRegion'),
      align: 'right',
      value: (row) => rank(row.rankInRegion, row.rankedInRegionCount),
    },
    {
      key: 'rankInNation',
      title: t('rankInNation'),
      align: 'right',
      value: (row) => rank(row.rankInNation, row.rankedInNationCount),
    },
  ];
}
