import { Badge, Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Asked } from '../graph/use-graph';
import { useWords } from '../language/words';
import { Part } from '../parts/part';
import { words } from './words';

interface SectionProps<Data> {
  readonly id: string;
  readonly title: string;
  readonly of: Asked<Data>;
  /** How many there are. */
  readonly count: (data: Data) => number;
  readonly hasMore?: (data: Data) => boolean;
  readonly onMore?: () => void;
  readonly empty: string;
  readonly extra?: ReactNode;
  /** Red where somebody waits. */
  readonly isUrgent?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** One part of the day: its title with how much there is, and its rows; it loads, fails and retries by itself. */
export function Section<Data>(props: SectionProps<Data>) {
  const { id, title, of, count, hasMore, onMore, empty, extra, isUrgent = false, children } = props;
  const t = useWords(words);
  const n = of.data === undefined ? undefined : count(of.data);
  const more = of.data !== undefined && hasMore?.(of.data) === true;
  const heading = (
    <Flex gap={8} align="center">
      <Typography.Title level={2} className="today-title">
        {title}
      </Typography.Title>
      {n !== undefined && n > 0 && (
        <Badge
          count={more ? `${n}+` : n}
          color={isUrgent ? '#cf1322' : '#595959'}
          overflowCount={999}
          title={t('counted', { title, count: n })}
        />
      )}
    </Flex>
  );
  return (
    <Card size="small" title={heading} extra={extra} className="today-section" data-part={id}>
      <Part of={of}>
        {(data) =>
          count(data) > 0 ? (
            <ul className="today-rows">{children(data)}</ul>
          ) : (
            of.missing.length === 0 && <p className="today-empty">{empty}</p>
          )
        }
      </Part>
      {more && onMore && (
        <Button type="link" size="small" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </Card>
  );
}
