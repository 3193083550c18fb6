import { Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { type ProgrammeReleaseRowFragment, ProgrammeReleasesDocument } from '../../generated/programme';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { countText, dayText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useOffice } from '../desk';
import { LevelTag, StatusTag } from '../level-tag';
import { words } from '../words';

const MOST = 50;

/** Who decided what, and from which day on; one's own drafts among them (rulebook CONV-7). */
export function Releases() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { mayWrite } = useOffice();
  const columns = useColumns();
  const asked = useGraph(ProgrammeReleasesDocument, { first: MOST });
  return (
    <Flex vertical gap="middle">
      {mayWrite && (
        <Flex justify="end">
          <Button type="primary" onClick={() => void navigate('/programme/draft')}>
            {t('newRelease')}
          </Button>
        </Flex>
      )}
      <Part of={asked}>
        {({ programmeReleases }) => (
          <DataTable
            label={t('releaseList')}
            columns={columns}
            rows={programmeReleases.nodes}
            rowKey={({ id }) => id}
            onRow={({ id }) => void navigate(`/programme/release/${id}`)}
            empty={t('noReleases')}
          />
        )}
      </Part>
    </Flex>
  );
}

function useColumns(): DataColumn<ProgrammeReleaseRowFragment>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, scopeName } = useOffice();
  const day = (of: string | null | undefined) => (of ? dayText(of, language) : '');
  const who = useAnnouncer();
  return [
    { key: 'version', title: t('version'), value: ({ versionId }) => versionId },
    {
      key: 'status',
      title: t('status'),
      value: ({ status }) => labelOf('ProgrammeReleaseStatus', status),
      render: ({ status }) => <StatusTag status={status} />,
    },
    {
      key: 'level',
      title: t('whoDecides'),
      value: scopeName,
      render: (row) => (
        <>
          <LevelTag level={row.level} /> {scopeName(row)}
        </>
      ),
    },
    {
      key: 'effectiveOn',
      title: t('effectiveOn'),
      value: ({ effectiveOn }) => effectiveOn,
      render: ({ effectiveOn }) => day(effectiveOn),
    },
    {
      key: 'announcedOn',
      title: t('announcedOn'),
      value: ({ announcedOn }) => announcedOn ?? '',
      render: ({ announcedOn }) => day(announcedOn),
    },
    { key: 'announcedBy', title: t('announcedBy'), value: who },
    {
      key: 'affected',
      title: t('affected'),
      value: ({ affectedMembersCount }) => affectedMembersCount ?? '',
      render: ({ affectedMembersCount: count }) => (count == null ? '' : countText(count, language)),
      align: 'right',
    },
    {
      key: 'note',
      title: t('note'),
      value: ({ note }) => note,
      render: ({ note }) => <span className="programme-label">{note}</span>,
    },
  ];
}

/** Who published a release: a person, or the platform for the levels above the dealer. */
export function useAnnouncer(): (of: ProgrammeReleaseRowFragment) => string {
  const t = useWords(words);
  return ({ announcedBy, announcedOn }) => announcedBy?.name ?? (announcedOn ? t('byPlatform') : '');
}
