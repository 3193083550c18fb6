import { Alert, Button, Card, Descriptions, Flex, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useAct } from '../../forms/use-act';
import {
  ProgrammeAnnounceDocument,
  ProgrammeCheckDocument,
  ProgrammeReleaseDocument,
  type ProgrammeReleaseQuery,
  ProgrammeReleasesDocument,
} from '../../generated/programme';
import { useCommand } from '../../graph/use-command';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { FailureNote } from '../../parts/failure-note';
import { countText, dayText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useOffice } from '../desk';
import { LevelTag, StatusTag } from '../level-tag';
import { words } from '../words';
import { Differences } from './differences';
import { Pilot } from './pilot';
import { useAnnouncer } from './releases';

type Release = NonNullable<ProgrammeReleaseQuery['programmeRelease']>;

interface OfRelease {
  readonly release: Release;
  readonly onChanged: () => void;
}

/** One release: what it changes beside what is without it or beside another one, and its steps (rulebook CONV-7). */
export function ReleasePage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const from = search.get('from');
  const asked = useGraph(ProgrammeReleaseDocument, { id, from });
  return (
    <Flex vertical gap="middle">
      <Link to="/programme/releases">‹ {t('back')}</Link>
      <Part of={asked} isEmpty={({ programmeRelease }) => !programmeRelease}>
        {({ programmeRelease: release }) =>
          release && (
            <Flex vertical gap="middle">
              <Head release={release} onChanged={asked.reload} />
              <Compared id={id} />
              <Differences version={release.versionId} rows={release.differences} />
              {release.pilot && <Pilot pilot={release.pilot} />}
            </Flex>
          )
        }
      </Part>
    </Flex>
  );
}

function Head({ release, onChanged }: OfRelease) {
  const t = useWords(words);
  const language = useLanguage();
  const { scopeName, mayWrite, ownDealer } = useOffice();
  const who = useAnnouncer()(release);
  const isOurs =
    mayWrite && (ownDealer === null ? release.level !== 'DEALER' : release.scopeId === ownDealer.id);
  const isOpen = release.status === 'DRAFT' || release.status === 'CHECKED';
  const { announcedOn, affectedMembersCount: members } = release;
  const heading = (
    <Flex gap={8} align="center">
      <Typography.Title level={2} className="programme-title">
        {release.versionId}
      </Typography.Title>
      <StatusTag status={release.status} />
    </Flex>
  );
  const items = [
    {
      key: 'who',
      label: t('whoDecides'),
      children: (
        <>
          <LevelTag level={release.level} /> {scopeName(release)}
        </>
      ),
    },
    { key: 'on', label: t('effectiveOn'), children: dayText(release.effectiveOn, language) },
    ...(announcedOn
      ? [{ key: 'at', label: t('announcedOn'), children: dayText(announcedOn, language) }]
      : []),
    ...(who ? [{ key: 'by', label: t('announcedBy'), children: who }] : []),
    ...(members == null ? [] : [{ key: 'n', label: t('affected'), children: countText(members, language) }]),
    { key: 'note', label: t('note'), children: release.note },
  ];
  return (
    <Card size="small" title={heading}>
      <Flex vertical gap="small">
        <Descriptions size="small" column={{ xs: 1, md: 2, xxl: 3 }} items={items} />
        {isOurs && isOpen && <Steps release={release} onChanged={onChanged} />}
      </Flex>
    </Card>
  );
}

/** A draft is changed and checked, what is checked is published; every fault of the check is listed. */
function Steps({ release, onChanged }: OfRelease) {
  const t = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const { scopeName } = useOffice();
  const { key, renew } = useIdempotencyKey();
  const check = useCommand(ProgrammeCheckDocument);
  const publish = useAct(ProgrammeAnnounceDocument, onChanged, t('published'));
  const [faults, setFaults] = useState<readonly string[]>();
  const { id: releaseId, status } = release;
  const checkIt = async () => {
    const payload = await check.run({ idempotencyKey: key, releaseId });
    if (!payload || typeof payload === 'string') return;
    renew();
    setFaults(payload.userErrors.map(({ message }) => message));
    onChanged();
  };
  const day = dayText(release.effectiveOn, language);
  return (
    <Flex vertical gap="small">
      <Flex gap="small">
        <Button onClick={() => void navigate(`/programme/draft?release=${releaseId}`)}>{t('edit')}</Button>
        <Button type={status === 'DRAFT' ? 'primary' : 'default'} loading={check.isRunning} onClick={checkIt}>
          {t('check')}
        </Button>
        {status === 'CHECKED' && (
          <Popconfirm
            title={t('publishAsk', { day, scope: scopeName(release) })}
            onConfirm={() => publish.act({ releaseId })}
          >
            <Button type="primary" loading={publish.isRunning}>
              {t('publish')}
            </Button>
          </Popconfirm>
        )}
      </Flex>
      {check.failure && <FailureNote failure={check.failure} />}
      {faults?.length === 0 && <Alert type="success" role="status" title={t('checkOk')} />}
      {faults !== undefined && faults.length > 0 && <Faults faults={faults} />}
      {publish.note}
    </Flex>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  const t = useWords(words);
  const list = (
    <ul className="programme-faults">
      {faults.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
  return (
    <Alert type="error" role="alert" title={t('checkFailed', { count: faults.length })} description={list} />
  );
}

/** Beside which other release it is shown; in the address, so that the comparison can be handed on. */
function Compared({ id }: { readonly id: string }) {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const { data } = useGraph(ProgrammeReleasesDocument, { first: 50 });
  const others = (data?.programmeReleases.nodes ?? []).filter((each) => each.id !== id);
  return (
    <Flex gap="small" align="center">
      <span>{t('compareWith')}</span>
      <Select
        aria-label={t('compareWith')}
        style={{ minWidth: 260 }}
        value={search.get('from') ?? ''}
        onChange={(from) => setSearch(from === '' ? {} : { from })}
        options={[
          { value: '', label: t('withoutIt') },
          ...others.map(({ id: other, versionId, note }) => ({
            value: other,
            label: `${versionId} ${note}`,
          })),
        ]}
      />
    </Flex>
  );
}
