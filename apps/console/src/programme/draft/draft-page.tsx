import { Card, Flex, Typography } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { ProgrammeNumbersDocument, ProgrammeReleaseDocument } from '../../generated/programme';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Part } from '../../parts/part';
import { useOffice } from '../desk';
import { words } from '../words';
import { DraftForm } from './draft-form';

/** Writes a release down, or a draft again: from which day, for whom, and which numbers it changes (rulebook CONV-7). */
export function DraftPage() {
  const t = useWords(words);
  const { ownDealer, dealers } = useOffice();
  const [search] = useSearchParams();
  const releaseId = search.get('release');
  const known = useGraph(ProgrammeReleaseDocument, { id: releaseId ?? '' }, { isPaused: releaseId === null });
  const dealerId = ownDealer?.id ?? dealers[0]?.id ?? '';
  const numbers = useGraph(ProgrammeNumbersDocument, { dealerId }, { isPaused: dealerId === '' });
  const release = known.data?.programmeRelease ?? undefined;
  const isReady = releaseId === null || release !== undefined;
  const heading = (
    <Typography.Title level={2} className="programme-title">
      {t(releaseId === null ? 'draftHeading' : 'draftAgain')}
    </Typography.Title>
  );
  return (
    <Flex vertical gap="middle">
      <Link to="/programme/releases">‹ {t('back')}</Link>
      <Card size="small" title={heading}>
        <Part of={numbers}>
          {({ programme }) =>
            programme &&
            isReady && <DraftForm key={releaseId} numbers={programme.numbers} release={release} />
          }
        </Part>
      </Card>
    </Flex>
  );
}
