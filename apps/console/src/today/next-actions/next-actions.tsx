import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { TodayNextActionsDocument } from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Section } from '../section';
import { words } from '../words';
import { ActionRow } from './action-row';

const PAGE = 15;
const MOST = 100;

/** Whom the person at the desk should contact, and what nobody has taken yet (rulebook ACT-14). */
export function NextActions({ day }: { readonly day: string }) {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const withPool = search.get('list') !== 'mine';
  const asked = useGraph(TodayNextActionsDocument, { day, first, withPool });
  const choose = (list: string) =>
    setSearch((now) => {
      if (list === 'mine') now.set('list', list);
      else now.delete('list');
      return now;
    });
  const choice = (
    <Segmented
      size="small"
      aria-label={t('whose')}
      value={withPool ? 'pool' : 'mine'}
      onChange={choose}
      options={[
        { value: 'pool', label: t('mineAndPool') },
        { value: 'mine', label: t('mine') },
      ]}
    />
  );
  return (
    <Section
      id="next-actions"
      title={t('nextActions')}
      of={asked}
      count={({ nextActions }) => nextActions.nodes.length}
      hasMore={({ nextActions }) => nextActions.pageInfo.hasNextPage && first < MOST}
      onMore={() => setFirst(Math.min(MOST, first + PAGE))}
      empty={t('noNextActions')}
      extra={choice}
    >
      {({ nextActions }) =>
        nextActions.nodes.map((action) => (
          <ActionRow key={action.id} action={action} onChanged={asked.reload} />
        ))
      }
    </Section>
  );
}
