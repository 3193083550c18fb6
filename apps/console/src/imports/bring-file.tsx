import { Alert, Button, Flex, Select, Spin, Steps, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ImportKind } from '../generated/imports';
import { useLanguage, useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { countText } from '../parts/number-texts';
import { type FileDropped, useBroughtFile } from './brought-file';
import { MappingForm } from './mapping-form';
import { RunView } from './run-view';
import { useStart } from './start-run';
import { words } from './words';

/** Every kind of file in the order of the list; one that the graph adds is missed by the compiler. */
const PLACE_OF: Readonly<Record<ImportKind, number>> = {
  REPAIR_ORDERS: 1,
  INSURANCE_POLICIES: 2,
  DAY_CONTROL: 3,
  OPENING_PACKAGES: 4,
  OPENING_USES: 5,
  OPENING_LOTS: 6,
  OPENING_COUNTERS: 7,
  OPENING_WALLETS: 8,
};
const KINDS = (Object.keys(PLACE_OF) as ImportKind[]).sort((a, b) => PLACE_OF[a] - PLACE_OF[b]);

/** A file on its way in: chosen, its columns placed, tried out, mended, entered. */
export function BringFile() {
  const t = useWords(words);
  const [parameters, setParameters] = useSearchParams();
  const [kind, setKind] = useState<ImportKind>('REPAIR_ORDERS');
  const [isTried, setTried] = useState(false);
  const dropped = useBroughtFile();
  const start = useStart(kind);
  const runId = parameters.get('run');
  const show = (run: string | undefined) =>
    setParameters(run === undefined ? { tab: 'file' } : { tab: 'file', run });
  const begin = async (fileId: string, isDryRun: boolean) => {
    const run = await start.begin(fileId, isDryRun);
    if (run === undefined) return;
    setTried(isDryRun);
    show(run);
  };
  const again = () => {
    dropped.forget();
    show(undefined);
  };
  const { file } = dropped;
  const step = runId ? (isTried ? 2 : 3) : file ? 1 : 0;
  return (
    <Flex vertical gap="middle">
      <Steps
        size="small"
        current={step}
        items={[t('stepFile'), t('stepMapping'), t('stepTrial'), t('stepRun')].map((title) => ({ title }))}
      />
      {start.faults.map((message) => (
        <Alert key={message} type="error" role="alert" title={message} />
      ))}
      {start.failure && <FailureNote failure={start.failure} />}
      {!runId && !file && <DropPlace kind={kind} onKind={setKind} dropped={dropped} />}
      {(runId || file) && <CurrentFile dropped={dropped} onAnother={again} />}
      {!runId && file && (
        <MappingForm
          kind={kind}
          columns={file.uploaded.columns}
          isBusy={start.isBusy}
          onReady={() => begin(file.uploaded.id, true)}
        />
      )}
      {runId && (
        <RunView
          key={runId}
          id={runId}
          file={file}
          isBusy={start.isBusy || dropped.pending !== undefined}
          onRun={(fileId) => begin(fileId, false)}
          onMended={async (content, name) => {
            const mended = await dropped.bring(content, name);
            if (mended) await begin(mended.uploaded.id, true);
          }}
        />
      )}
    </Flex>
  );
}

interface DropPlaceProps {
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
  readonly dropped: FileDropped;
}

function DropPlace({ kind, onKind, dropped }: DropPlaceProps) {
  const t = useWords(words);
  const { pending, failure, bring } = dropped;
  return (
    <Flex vertical gap="middle">
      <label>
        <Flex align="center" gap="small">
          {t('kind')}
          <Select
            aria-label={t('kind')}
            value={kind}
            onChange={onKind}
            style={{ width: 260 }}
            options={KINDS.map((value) => ({ value, label: t(value) }))}
          />
        </Flex>
      </label>
      {failure && <FailureNote failure={failure} />}
      <Upload.Dragger
        name="file"
        accept=".csv,.txt,.xlsx,.ndjson,.jsonl"
        showUploadList={false}
        disabled={pending !== undefined}
        beforeUpload={(file) => {
          void bring(file, file.name);
          return false;
        }}
      >
        <Typography.Paragraph style={{ fontSize: 16 }}>{t('drop')}</Typography.Paragraph>
        <Typography.Text type="secondary">{t('dropHint')}</Typography.Text>
      </Upload.Dragger>
      {pending !== undefined && <Spin description={t('uploading', { name: pending })} />}
    </Flex>
  );
}

function CurrentFile({
  dropped,
  onAnother,
}: {
  readonly dropped: FileDropped;
  readonly onAnother: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const uploaded = dropped.file?.uploaded;
  return (
    <Flex align="center" gap="middle">
      {uploaded && (
        <Typography.Text strong>
          {t('fileIs', { name: uploaded.name, rows: countText(uploaded.rowCount, language) })}
        </Typography.Text>
      )}
      <Button onClick={onAnother}>{t('another')}</Button>
    </Flex>
  );
}
