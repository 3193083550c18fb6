import { Flex, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { ClubActivitiesSizeDocument } from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { countText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { conditionOf, type Group, isComplete } from './condition-tree';

const SETTLED_MS = 400;

/** How many customers meet a condition while it is being built (rulebook ANA-06). */
export function LiveSize({ root }: { readonly root: Group }) {
  const t = useWords(words);
  const language = useLanguage();
  const { dealerId } = useClub();
  const settled = useSettled(root);
  const isPaused = dealerId === '' || !isComplete(settled);
  const condition = conditionOf(settled);
  const asked = useGraph(ClubActivitiesSizeDocument, { dealerId, condition }, { isPaused });
  if (isPaused) return <p className="club-quiet">{t('incomplete')}</p>;
  return (
    <Part of={asked}>
      {({ dealer }) => {
        const preview = dealer?.segmentPreview;
        if (!preview) return null;
        const { customerCount, totalCount, userErrors } = preview;
        if (customerCount == null || totalCount == null)
          return <p className="club-quiet">{userErrors.map(({ message }) => message).join(' ')}</p>;
        const percent = totalCount > 0 ? Math.round((customerCount / totalCount) * 100) : 0;
        const count = countText(customerCount, language);
        return (
          <Flex align="center" gap="middle" role="status" data-size={customerCount}>
            <span>{t('sizeNow')}</span>
            <span className="club-size">{count}</span>
            <span className="club-sub">{t('ofAll', { total: countText(totalCount, language) })}</span>
            <Progress
              percent={percent}
              size="small"
              className="club-grow"
              aria-label={`${t('sizeNow')} ${count}`}
            />
          </Flex>
        );
      }}
    </Part>
  );
}

/** The tree as it is once nobody has changed it for a moment. */
function useSettled(root: Group): Group {
  const [settled, setSettled] = useState(root);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(root), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [root]);
  return settled;
}
