import { Alert, Button, Empty, Flex, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { MissingPart } from '../graph/failure';
import type { Asked } from '../graph/use-graph';
import { useWords } from '../language/words';
import { FailureNote } from './failure-note';
import { words } from './words';

interface PartProps<Data> {
  readonly of: Asked<Data>;
  /** The fields this part shows, such as `customer.pointsAccount`; all of the answer unless given. */
  readonly fields?: readonly string[];
  /** Whether the answer has nothing to show here. */
  readonly isEmpty?: (data: Data) => boolean;
  /** What is said then. */
  readonly empty?: string;
  readonly children: (data: Data) => ReactNode;
}

/**
 * A part of a page that shows an answer, or says why it is not there: it loads, it is empty, a service is away and is
 * tried again, or the role may not see it. The other parts of the page stay.
 */
export function Part<Data>({ of, fields, isEmpty, empty, children }: PartProps<Data>) {
  const t = useWords(words);
  if (of.failure && of.data === undefined) return <FailureNote failure={of.failure} onRetry={of.reload} />;
  if (of.data === undefined) return <Skeleton active title={false} aria-label={t('loading')} />;
  const missing = of.missing.filter(({ path }) => isWithin(path, fields));
  return (
    <Flex vertical gap="small">
      {of.failure && <FailureNote failure={of.failure} onRetry={of.reload} />}
      {missing.map((part) => (
        <MissingNote key={`${part.path} ${part.kind}`} part={part} onRetry={of.reload} />
      ))}
      {isEmpty?.(of.data) && missing.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty ?? t('empty')} />
      ) : (
        children(of.data)
      )}
    </Flex>
  );
}

/** Whether an error at this path is of one of the fields, of what is in them, or of what they are in. */
function isWithin(path: string, fields: readonly string[] | undefined): boolean {
  if (!fields) return true;
  return fields.some(
    (field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
  );
}

interface MissingNoteProps {
  readonly part: MissingPart;
  readonly onRetry: () => void;
}

/** Says which service is away, or that the role may not see a part. */
export function MissingNote({ part, onRetry }: MissingNoteProps) {
  const t = useWords(words);
  const { kind, service, message } = part;
  const isKnown = (name: string): name is keyof typeof words.zh => name in words.zh;
  const away = service !== null && isKnown(service) ? t('serviceAway', { service: t(service) }) : t('away');
  const sentence = {
    away,
    forbidden: t('partForbidden'),
    offline: t('offline'),
    busy: t('busy'),
    fault: message,
  };
  return (
    <Alert
      type={kind === 'forbidden' ? 'info' : 'warning'}
      role="status"
      data-missing={service ?? kind}
      title={sentence[kind]}
      action={kind === 'forbidden' ? undefined : <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
