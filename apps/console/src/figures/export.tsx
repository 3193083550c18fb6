import { Alert, Button, Flex, Modal, Progress, Radio, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { FiguresExportProgressDocument, FiguresExportRequestDocument } from '../generated/figures';
import { useIdempotencyKey } from '../graph/idempotency-key';
import { useCommand } from '../graph/use-command';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { saveBlob } from '../parts/csv';
import { FailureNote } from '../parts/failure-note';
import { periodText } from '../periods/figure-texts';
import type { Days } from '../periods/period';
import { useSession } from '../session/session-gate';
import { words } from './words';

const FORMATS = ['XLSX', 'CSV', 'PARQUET'] as const;
type Format = (typeof FORMATS)[number];
type Level = 'DEALER' | 'REGION' | 'NATION';

interface ExportProps {
  readonly period: Days;
  /** The levels that the person may have figures of, the finest first. */
  readonly levels: readonly Level[];
}

/** All figures of a period as a file, made by a job of the graph in the name of the one who asks (rulebook ANA-09). */
export function ExportButton(props: ExportProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('export')}</Button>
      <Modal
        open={isOpen}
        title={t('exportTitle')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <ExportForm {...props} />
      </Modal>
    </>
  );
}

function ExportForm({ period, levels }: ExportProps) {
  const t = useWords(words);
  const language = useLanguage();
  const [format, setFormat] = useState<Format>('XLSX');
  const [level, setLevel] = useState<Level>(levels[0] ?? 'DEALER');
  const [exportId, setExportId] = useState<string>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { key, renew } = useIdempotencyKey();
  const { run, isRunning, failure } = useCommand(FiguresExportRequestDocument);
  const ask = async () => {
    const payload = await run({ idempotencyKey: key, period, format, level });
    if (!payload) return;
    setRefusals(payload.userErrors.map(({ message }) => message));
    setExportId(payload.figuresExport?.id);
    if (payload.figuresExport) renew();
  };
  return (
    <Flex vertical gap="middle">
      <Typography.Text>{t('exportWhat', { period: periodText(period, language) })}</Typography.Text>
      {levels.length > 1 && (
        <Radio.Group
          aria-label={t('exportLevel')}
          value={level}
          options={levels.map((value) => ({ value, label: t(`export${value}`) }))}
          onChange={({ target }) => setLevel(target.value as Level)}
        />
      )}
      <Radio.Group
        aria-label={t('exportFormat')}
        value={format}
        options={FORMATS.map((value) => ({ value, label: t(`export${value}`) }))}
        onChange={({ target }) => setFormat(target.value as Format)}
      />
      {failure && <FailureNote failure={failure} />}
      {refusals.map((message) => (
        <Alert key={message} type="error" title={message} />
      ))}
      <Button type="primary" onClick={() => void ask()} loading={isRunning} style={{ alignSelf: 'start' }}>
        {t('exportStart')}
      </Button>
      {exportId !== undefined && <ExportProgress id={exportId} />}
    </Flex>
  );
}

const LOOK_MS = 700;

/** How far a file is, looked at until it is there; then the button that fetches it. */
function ExportProgress({ id }: { readonly id: string }) {
  const t = useWords(words);
  const session = useSession();
  const { data, reload } = useGraph(FiguresExportProgressDocument, { id });
  const [isLost, setLost] = useState(false);
  const made = data?.figuresExport;
  const isUnderWay = made?.state === 'WAITING' || made?.state === 'RUNNING' || made === undefined;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
  if (!made) return <Progress percent={0} aria-label={t('exportProgress')} />;
  if (made.state === 'FAILED') return <Alert type="error" title={t('exportFailed')} />;
  const fetchFile = async () => {
    const headers = { authorization: `Bearer ${session.token()}` };
    const answer = await fetch(made.downloadPath ?? '', { headers }).catch(() => undefined);
    setLost(!answer?.ok);
    if (answer?.ok) saveBlob(`figures.${made.format.toLowerCase()}`, await answer.blob());
    else reload();
  };
  const percent = made.totalCount ? Math.round((100 * made.doneCount) / made.totalCount) : 0;
  if (!made.downloadPath) return <Progress percent={percent} aria-label={t('exportProgress')} />;
  return (
    <Flex vertical gap="small">
      <Button onClick={() => void fetchFile()}>{t('exportFetch', { count: made.rowCount ?? 0 })}</Button>
      {isLost && <Alert type="warning" title={t('exportLost')} />}
    </Flex>
  );
}
