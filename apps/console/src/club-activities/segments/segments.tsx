import { Button, Card, Flex, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { ClubActivitiesSegmentsDocument } from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { dayText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { NewSegment } from './new-segment';
import { SegmentEditor } from './segment-editor';

/** Saved conditions with their sizes, and the builder of one (rulebook ANA-06). */
export function Segments() {
  const t = useWords(words);
  const language = useLanguage();
  const { reload } = useClub();
  const [search, setSearch] = useSearchParams();
  const asked = useGraph(ClubActivitiesSegmentsDocument, {});
  const chosen = search.get('segment');
  const open = (id: string | null) => setSearch(id === null ? {} : { segment: id });
  const onChanged = (id: string | null) => {
    asked.reload();
    reload();
    open(id);
  };
  const heading = (
    <Typography.Title level={2} className="club-title">
      {t('segmentList')}
    </Typography.Title>
  );
  const add = (
    <Button size="small" type={chosen === null ? 'primary' : 'default'} onClick={() => open(null)}>
      {t('newSegment')}
    </Button>
  );
  return (
    <div className="club-segments">
      <Card size="small" title={heading} extra={add}>
        <Part of={asked} isEmpty={({ segments }) => segments.nodes.length === 0} empty={t('noSegments')}>
          {({ segments }) => (
            <ul className="club-list">
              {segments.nodes.map(({ id, name, memberCount, judgedOn }) => (
                <li key={id}>
                  <button type="button" aria-pressed={id === chosen} onClick={() => open(id)}>
                    <Flex justify="space-between" gap={8}>
                      <strong>{name}</strong>
                      <span>{t('members', { count: memberCount })}</span>
                    </Flex>
                    {judgedOn && (
                      <span className="club-sub">{t('judgedOn', { day: dayText(judgedOn, language) })}</span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Part>
      </Card>
      {chosen === null ? (
        <NewSegment onSaved={onChanged} />
      ) : (
        <SegmentEditor key={chosen} id={chosen} onChanged={onChanged} />
      )}
    </div>
  );
}
