import { Alert, Button } from 'antd';
import type { GraphFailure } from '../graph/failure';
import { useWords } from '../language/words';
import { words } from './words';

interface FailureNoteProps {
  readonly failure: GraphFailure;
  /** Offered as a button when given. */
  readonly onRetry?: () => void;
}

/** Why something is not there or was not done, in a sentence; what the graph says of it comes first. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const t = useWords(words);
  const { kind, message, requestId } = failure;
  const isOurs = kind === 'fault' && requestId !== null;
  return (
    <Alert
      type={kind === 'forbidden' ? 'info' : 'error'}
      role="alert"
      data-failure={kind}
      title={kind === 'offline' || message === '' ? t(kind) : message}
      description={isOurs ? t('requestId', { id: requestId }) : undefined}
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
