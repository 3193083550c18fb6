import { Button, Flex, Space } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ImportsRunPartsFragment, ImportsHistoryDocument } from '../generated/imports';
import { useFiles } from '../graph/files';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { saveBlob } from '../parts/csv';
import { type DataColumn, DataTable } from '../parts/data-table';
import { Moment } from '../parts/figures';
import { Part } from '../parts/part';
import { words } from './words';

/** What has come so far, the newest first; each can be opened, and its faults taken along. */
export function History() {
  const t = useWords(words);
  const [after, setAfter] = useState<string>();
  const asked = useGraph(ImportsHistoryDocument, { after });
  const columns = useColumns();
  return (
    <Part of={asked} isEmpty={({ importRuns }) => importRuns.nodes.length === 0} empty={t('noRuns')}>
      {({ importRuns: { nodes, pageInfo } }) => (
        <Flex vertical gap="small">
          <DataTable label={t('tabHistory')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
          {pageInfo.hasNextPage && (
            <Button onClick={() => setAfter(pageInfo.endCursor ?? undefined)}>{t('more')}</Button>
          )}
        </Flex>
      )}
    </Part>
  );
}

function useColumns(): DataColumn<ImportsRunPartsFragment>[] {
  const t = useWords(words);
  const files = useFiles();
  const [, setParameters] = useSearchParams();
  const take = async ({ faultsPath, file }: ImportsRunPartsFragment) =>
    saveBlob(`${t('faultsTitle')}-${file.name}.csv`, await files.fetch(faultsPath));
  const count = (title: string, value: (run: ImportsRunPartsFragment) => number) =>
    ({ key: title, title, value, align: 'right' }) as const;
  return [
    {
      key: 'when',
      title: t('when'),
      value: ({ requestedAt }) => requestedAt ?? '',
      render: ({ requestedAt }) => requestedAt && <Moment of={requestedAt} />,
    },
    { key: 'file', title: t('file'), value: ({ file }) => file.name },
    { key: 'kind', title: t('kind'), value: ({ kind }) => t(kind) },
    { key: 'mode', title: t('mode'), value: ({ isDryRun }) => t(isDryRun ? 'dryRun' : 'realRun') },
    { key: 'state', title: t('state'), value: ({ state }) => t(state) },
    count(t('accepted'), ({ acceptedCount }) => acceptedCount),
    count(t('unchanged'), ({ unchangedCount }) => unchangedCount),
    count(t('refused'), ({ refusedCount }) => refusedCount),
    {
      key: 'open',
      title: '',
      value: () => '',
      render: (run) => (
        <Space>
          <Button size="small" onClick={() => setParameters({ tab: 'file', run: run.id })}>
            {t('open')}
          </Button>
          {run.refusedCount > 0 && (
            <Button size="small" onClick={() => void take(run)}>
              {t('download')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
}
