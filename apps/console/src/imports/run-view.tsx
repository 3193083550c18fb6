import { Alert, Button, Card, Flex, Progress, Statistic } from 'antd';
import { useEffect } from 'react';
import { type ImportsRunPartsFragment, ImportsRunDocument } from '../generated/imports';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { countText } from '../parts/number-texts';
import { Part } from '../parts/part';
import type { BroughtFile } from './brought-file';
import { FaultsInPlace } from './faults-in-place';
import { words } from './words';

const LOOK_AGAIN_MS = 400;

interface RunViewProps {
  readonly id: string;
  /** The file that lies here; undefined for a run that was opened from the list. */
  readonly file: BroughtFile | undefined;
  readonly isBusy: boolean;
  readonly onRun: (fileId: string) => Promise<void>;
  readonly onMended: (content: Blob, name: string) => Promise<void>;
}

const isOver = ({ state }: ImportsRunPartsFragment): boolean => state === 'DONE' || state === 'FAILED';

/** A run: how far it is, what came of it, what has to be mended, and the way on. */
export function RunView({ id, file, isBusy, onRun, onMended }: RunViewProps) {
  const asked = useGraph(ImportsRunDocument, { id });
  const run = asked.data?.importRun;
  const { reload } = asked;
  const isGoing = run != null && !isOver(run);
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isGoing, reload]);
  return (
    <Part of={asked} isEmpty={(data) => !data.importRun}>
      {({ importRun }) =>
        importRun && (
          <Flex vertical gap="middle">
            <RunCounts run={importRun} />
            {isOver(importRun) && importRun.faults.length > 0 && (
              <FaultsInPlace
                faults={importRun.faults}
                total={importRun.refusedCount}
                path={importRun.faultsPath}
                fileName={importRun.file.name}
                sheet={importRun.isDryRun ? file?.sheet : undefined}
                isBusy={isBusy}
                onMended={onMended}
              />
            )}
            {isOver(importRun) && importRun.isDryRun && importRun.state === 'DONE' && (
              <RunButton run={importRun} isBusy={isBusy} onRun={onRun} />
            )}
          </Flex>
        )
      }
    </Part>
  );
}

function RunCounts({ run }: { readonly run: ImportsRunPartsFragment }) {
  const t = useWords(words);
  const language = useLanguage();
  const percent = Math.round(Number(run.progressRate) * 100);
  const count = (value: number) => countText(value, language);
  return (
    <Card size="small" title={t(run.isDryRun ? 'trialTitle' : 'runTitle')}>
      {!isOver(run) && (
        <div role="status">
          {t('running', { done: count(run.doneCount), all: count(run.rowCount) })}
          <Progress percent={percent} aria-label={t('stepRun')} />
        </div>
      )}
      {run.failure && <Alert type="error" title={t('failed', { reason: run.failure.message })} />}
      <Flex gap={48}>
        <Statistic title={t(run.isDryRun ? 'wouldAccept' : 'accepted')} value={run.acceptedCount} />
        <Statistic title={t('unchanged')} value={run.unchangedCount} />
        <Statistic title={t('refused')} value={run.refusedCount} />
      </Flex>
      {run.state === 'DONE' && run.isDryRun && (
        <Alert
          style={{ marginTop: 12 }}
          type={run.refusedCount === 0 ? 'success' : 'warning'}
          title={t(run.refusedCount === 0 ? 'allGood' : 'someRefused')}
        />
      )}
    </Card>
  );
}

interface RunButtonProps {
  readonly run: ImportsRunPartsFragment;
  readonly isBusy: boolean;
  readonly onRun: (fileId: string) => Promise<void>;
}

function RunButton({ run, isBusy, onRun }: RunButtonProps) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <div>
      <Button
        type={run.refusedCount === 0 ? 'primary' : 'default'}
        loading={isBusy}
        disabled={run.acceptedCount === 0}
        onClick={() => void onRun(run.file.id)}
      >
        {t('runClean', { count: countText(run.acceptedCount, language) })}
      </Button>
    </div>
  );
}
