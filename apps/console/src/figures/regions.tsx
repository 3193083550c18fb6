import { Tag } from 'antd';
import { Link } from 'react-router';
import { FiguresOfRegionsDocument } from '../generated/figures';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { TitledTable } from '../parts/titled-table';
import { figureText } from '../periods/figure-texts';
import { InlineBar } from '../parts/inline-bar';
import { Part } from '../parts/part';
import type { Days } from '../periods/period';
import type { Figure } from './use-figures';
import { words } from './words';

interface RegionsProps {
  readonly kpi: Figure['kpi'];
  readonly period: Days;
  readonly addressOf: (regionId: string) => string;
}

/** The regions by a figure; the name of one leads to its figures. */
export function Regions({ kpi, period, addressOf }: RegionsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const asked = useGraph(FiguresOfRegionsDocument, { period });
  return (
    <Part of={asked}>
      {({ regions }) => {
        const rows = regions.map(({ id, name, figures }) => {
          const figure = figures?.kpis.find((each) => each.kpi.code === kpi.code);
          return { id, name, value: figure?.value ?? null, isSuppressed: figure?.isSuppressed ?? false };
        });
        const largest = Math.max(0, ...rows.map(({ value }) => Math.abs(Number(value ?? 0))));
        return (
          <TitledTable
            title={t('regionsTitle', { kpi: kpi.name })}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'region',
                title: t('region'),
                value: ({ name }) => name,
                render: ({ id, name }) => <Link to={addressOf(id)}>{name}</Link>,
              },
              {
                key: 'value',
                title: kpi.name,
                align: 'right',
                value: ({ isSuppressed, value }) => (isSuppressed ? t('hidden') : value),
                render: ({ isSuppressed, value }) =>
                  isSuppressed ? (
                    <Tag>{t('hidden')}</Tag>
                  ) : (
                    <InlineBar share={largest === 0 ? 0 : Math.abs(Number(value ?? 0)) / largest}>
                      {figureText(value, kpi.unit, language)}
                    </InlineBar>
                  ),
              },
            ]}
          />
        );
      }}
    </Part>
  );
}
