import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  ClubActivitiesCampaignsDocument,
  type ClubActivitiesCampaignsQuery,
} from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { dayText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { DraftCampaign } from './draft-campaign';
import { pointsText } from './points-text';
import { CampaignStateTag } from './state-tag';

type Campaign = ClubActivitiesCampaignsQuery['campaigns']['nodes'][number];

const MOST = 50;

/** The campaigns of the club, each against its control group (rulebook ACT-09). */
export function Campaigns() {
  const t = useWords(words);
  const navigate = useNavigate();
  const columns = useColumns();
  const [isDrafting, setDrafting] = useState(false);
  const asked = useGraph(ClubActivitiesCampaignsDocument, { first: MOST });
  const open = (id: string) => void navigate(`/club-activities/campaign/${id}`);
  return (
    <Flex vertical gap="middle">
      <Flex justify="end">
        <Button type="primary" onClick={() => setDrafting(true)}>
          {t('draftCampaign')}
        </Button>
      </Flex>
      <Part of={asked}>
        {({ campaigns }) => (
          <DataTable
            label={t('campaignList')}
            columns={columns}
            rows={campaigns.nodes}
            rowKey={({ id }) => id}
            onRow={({ id }) => open(id)}
            empty={t('noCampaigns')}
          />
        )}
      </Part>
      <DraftCampaign isOpen={isDrafting} onClose={() => setDrafting(false)} onDrafted={open} />
    </Flex>
  );
}

function useColumns(): DataColumn<Campaign>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, segmentName } = useClub();
  return [
    { key: 'name', title: t('campaignName'), value: ({ name }) => name },
    {
      key: 'state',
      title: t('campaignState'),
      value: ({ state }) => labelOf('CampaignState', state),
      render: ({ state }) => <CampaignStateTag state={state} />,
    },
    {
      key: 'days',
      title: t('campaignDays'),
      value: ({ startsOn, endsOn }) => `${dayText(startsOn, language)} – ${dayText(endsOn, language)}`,
    },
    { key: 'target', title: t('campaignTarget'), value: ({ segmentId }) => segmentName(segmentId) },
    {
      key: 'groups',
      title: t('groups'),
      value: ({ treatedCount, controlCount }) =>
        t('groupsOf', { treated: treatedCount, control: controlCount }),
      align: 'right',
    },
    {
      key: 'uplift',
      title: t('uplift'),
      value: ({ result }) => (result?.upliftRate ? pointsText(result.upliftRate, language) : ''),
      align: 'right',
    },
    {
      key: 'verdict',
      title: t('verdict'),
      value: ({ result }) => labelOf('CampaignVerdict', result?.verdict),
    },
  ];
}
