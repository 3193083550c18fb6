import { type FiguresAdvisorsQuery, FiguresAdvisorsDocument } from '../generated/figures';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import type { DataColumn } from '../parts/data-table';
import { TitledTable } from '../parts/titled-table';
import { figureText } from '../periods/figure-texts';
import { InlineBar } from '../parts/inline-bar';
import { Part } from '../parts/part';
import type { Days } from '../periods/period';
import { words } from './words';

type Advisor = NonNullable<NonNullable<FiguresAdvisorsQuery['dealer']>['advisorFigures']>[number];
interface Row extends Advisor {
  readonly name: string;
}

interface AdvisorsProps {
  readonly dealerId: string;
  readonly period: Days;
}

/** What the orders of each service advisor came to, for the dealer's own people (rulebook ANA-09). */
export function Advisors({ dealerId, period }: AdvisorsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const asked = useGraph(FiguresAdvisorsDocument, { id: dealerId, period });
  return (
    <Part of={asked}>
      {({ dealer }) => {
        const names = new Map((dealer?.staffMembers ?? []).map(({ id, name }) => [id, name]));
        const rows: Row[] = (dealer?.advisorFigures ?? []).map((advisor) => ({
          ...advisor,
          name: names.get(advisor.serviceAdvisorId) ?? t('formerAdvisor'),
        }));
        const most = Math.max(1, ...rows.map(({ orderCount }) => orderCount));
        const figures = (rows[0]?.kpis ?? []).map(({ kpi }) => kpi);
        const valueOf = (row: Row, code: string) =>
          row.kpis.find(({ kpi }) => kpi.code === code)?.value ?? null;
        const columns: DataColumn<Row>[] = [
          { key: 'name', title: t('advisor'), value: ({ name }) => name },
          {
            key: 'orders',
            title: t('orders'),
            align: 'right',
            value: ({ orderCount }) => orderCount,
            render: ({ orderCount }) => <InlineBar share={orderCount / most}>{orderCount}</InlineBar>,
            isSortable: true,
          },
          ...figures.map(({ code, name, unit }): DataColumn<Row> => {
            const largest = Math.max(0, ...rows.map((row) => Number(valueOf(row, code) ?? 0)));
            const share = (row: Row) => (largest === 0 ? 0 : Number(valueOf(row, code) ?? 0) / largest);
            return {
              key: code,
              title: name,
              align: 'right',
              value: (row) => valueOf(row, code),
              render: (row) => (
                <InlineBar share={share(row)}>{figureText(valueOf(row, code), unit, language)}</InlineBar>
              ),
              isSortable: true,
            };
          }),
        ];
        return (
          <TitledTable
            title={t('advisorsTitle')}
            rows={rows}
            rowKey={({ serviceAdvisorId }) => serviceAdvisorId}
            columns={columns}
          />
        );
      }}
    </Part>
  );
}
