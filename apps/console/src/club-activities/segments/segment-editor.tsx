import { Button, Card, Flex, Input, Popconfirm, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../forms/use-act';
import {
  ClubActivitiesSegmentArchiveDocument,
  ClubActivitiesSegmentChangeDocument,
  ClubActivitiesSegmentDocument,
  type ClubActivitiesSegmentQuery,
} from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Part } from '../../parts/part';
import { words } from '../words';
import { ConditionBuilder } from './condition-builder';
import { conditionOf, isComplete, treeOf } from './condition-tree';
import { LiveSize } from './live-size';
import { Sizes } from './sizes';

type Segment = NonNullable<ClubActivitiesSegmentQuery['segment']>;

interface EditorProps {
  readonly id: string;
  /** With the segment to go on with; null when it has ended. */
  readonly onChanged: (id: string | null) => void;
}

const MONTHS_BACK = 3;

/** A saved segment: its condition to be changed, its size over time, and who is in it (rulebook ANA-06). */
export function SegmentEditor({ id, onChanged }: EditorProps) {
  const period = useMemo(lastMonths, []);
  const asked = useGraph(ClubActivitiesSegmentDocument, { id, period });
  return (
    <Part of={asked} isEmpty={({ segment }) => !segment}>
      {({ segment }) =>
        segment && (
          <Flex vertical gap="middle">
            <Condition
              key={JSON.stringify(segment.condition)}
              segment={segment}
              onChanged={(next) => {
                asked.reload();
                onChanged(next);
              }}
            />
            <Sizes name={segment.name} sizes={segment.sizes} />
            <Members segment={segment} />
          </Flex>
        )
      }
    </Part>
  );
}

/** Until tomorrow, which is the first day that is not counted. */
function lastMonths() {
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  const to = new Date();
  to.setUTCDate(to.getUTCDate() + 1);
  const from = new Date();
  from.setUTCMonth(from.getUTCMonth() - MONTHS_BACK);
  return { from: dayOf(from), to: dayOf(to) };
}

interface ConditionProps {
  readonly segment: Segment;
  readonly onChanged: (id: string | null) => void;
}

function Condition({ segment, onChanged }: ConditionProps) {
  const t = useWords(words);
  const [name, setName] = useState(segment.name);
  const [root, setRoot] = useState(() => treeOf(segment.condition, () => crypto.randomUUID()));
  const change = useAct(ClubActivitiesSegmentChangeDocument, () => onChanged(segment.id));
  const end = useAct(ClubActivitiesSegmentArchiveDocument, () => onChanged(null));
  const heading = (
    <Typography.Title level={2} className="club-title">
      {segment.name}
    </Typography.Title>
  );
  const archive = (
    <Popconfirm title={t('archiveAsk')} onConfirm={() => end.act({ segmentId: segment.id })}>
      <Button size="small" loading={end.isRunning}>
        {t('archive')}
      </Button>
    </Popconfirm>
  );
  return (
    <Card size="small" title={heading} extra={archive}>
      <Flex vertical gap="middle">
        <ConditionBuilder root={root} onChange={setRoot} />
        <LiveSize root={root} />
        <Flex gap="small">
          <Input
            aria-label={t('segmentName')}
            value={name}
            maxLength={100}
            onChange={({ target }) => setName(target.value)}
            style={{ maxWidth: 320 }}
          />
          <Button
            type="primary"
            loading={change.isRunning}
            disabled={!isComplete(root) || name.trim() === ''}
            onClick={() => void change.act({ segmentId: segment.id, name, condition: conditionOf(root) })}
          >
            {t('saveChange')}
          </Button>
        </Flex>
        {change.note}
        {end.note}
      </Flex>
    </Card>
  );
}

function Members({ segment }: { readonly segment: Segment }) {
  const t = useWords(words);
  const { nodes } = segment.members;
  const heading = (
    <Typography.Title level={3} className="club-title">
      {t('whoIsIn', { count: nodes.length })}
    </Typography.Title>
  );
  return (
    <Card size="small" title={heading}>
      {nodes.length === 0 ? (
        <p className="club-quiet">{t('nobody')}</p>
      ) : (
        <ul className="club-members">
          {nodes.map(
            ({ customer }) =>
              customer && (
                <li key={customer.id}>
                  <Link to={`/look-up?customer=${customer.id}`}>{customer.name}</Link> {customer.phone}
                </li>
              ),
          )}
        </ul>
      )}
    </Card>
  );
}
