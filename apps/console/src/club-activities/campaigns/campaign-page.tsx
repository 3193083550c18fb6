import { Button, Card, DatePicker, Descriptions, Flex, Form, Popconfirm, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Link, useParams } from 'react-router';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import {
  ClubActivitiesCampaignApproveDocument,
  ClubActivitiesCampaignCancelDocument,
  ClubActivitiesCampaignDocument,
  ClubActivitiesCampaignLaunchDocument,
  ClubActivitiesCampaignTrainDocument,
} from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { dayText, moneyText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { CampaignResult } from './campaign-result';
import type { Campaign } from './of-campaign';
import { CampaignStateTag } from './state-tag';

interface OfCampaign {
  readonly campaign: Campaign;
  readonly onChanged: () => void;
}

/** One campaign with its script, who is trained, who approved it, and its result (rulebook ACT-09, ACT-12). */
export function CampaignPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const asked = useGraph(ClubActivitiesCampaignDocument, { id });
  return (
    <Flex vertical gap="middle">
      <Link to="/club-activities/campaigns">‹ {t('backToCampaigns')}</Link>
      <Part of={asked} isEmpty={({ campaign }) => !campaign}>
        {({ campaign }) =>
          campaign && (
            <Flex vertical gap="middle">
              <Head campaign={campaign} onChanged={asked.reload} />
              <CampaignResult campaign={campaign} />
            </Flex>
          )
        }
      </Part>
    </Flex>
  );
}

function Head({ campaign, onChanged }: OfCampaign) {
  const facts = useFacts(campaign);
  const heading = (
    <Flex gap={8} align="center">
      <Typography.Title level={2} className="club-heading">
        {campaign.name}
      </Typography.Title>
      <CampaignStateTag state={campaign.state} />
    </Flex>
  );
  return (
    <Card size="small" title={heading} extra={<Steps campaign={campaign} onChanged={onChanged} />}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xxl: 3 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Card>
  );
}

function useFacts(campaign: Campaign): (readonly [string, string])[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, segmentName, packs } = useClub();
  const { startsOn, endsOn, channels, trainings, packCode, budgetAmount, draftedBy, approvedBy } = campaign;
  const trained = trainings.map(({ staffMember }) => staffMember?.name).filter(Boolean);
  return [
    [t('campaignDays'), `${dayText(startsOn, language)} – ${dayText(endsOn, language)}`],
    [t('campaignTarget'), segmentName(campaign.segmentId)],
    [t('channels'), channels.map((each) => labelOf('MessageChannel', each)).join(' · ')],
    [t('pack'), packs.find(({ value }) => value === packCode)?.label ?? t('none')],
    [t('campaignBudget'), budgetAmount ? moneyText(budgetAmount, language) : t('noLimit')],
    [t('draftedBy'), draftedBy?.name ?? ''],
    [t('approvedBy'), approvedBy?.name ?? t('notApproved')],
    [t('trained'), trained.length > 0 ? trained.join(' · ') : t('nobodyTrained')],
    [t('script'), campaign.script],
  ];
}

function Steps({ campaign, onChanged }: OfCampaign) {
  const t = useWords(words);
  const approve = useAct(ClubActivitiesCampaignApproveDocument, onChanged);
  const launch = useAct(ClubActivitiesCampaignLaunchDocument, onChanged);
  const cancel = useAct(ClubActivitiesCampaignCancelDocument, onChanged);
  const { id: campaignId, state } = campaign;
  const isBefore = state === 'DRAFT' || state === 'APPROVED';
  return (
    <Flex vertical gap={4} align="end">
      <Flex gap="small">
        {isBefore && <Train campaign={campaign} onChanged={onChanged} />}
        {(isBefore || state === 'RUNNING') && (
          <Popconfirm title={t('cancelAsk')} onConfirm={() => cancel.act({ campaignId })}>
            <Button size="small" loading={cancel.isRunning}>
              {t('cancelCampaign')}
            </Button>
          </Popconfirm>
        )}
        {state === 'DRAFT' && (
          <Button
            size="small"
            type="primary"
            loading={approve.isRunning}
            onClick={() => void approve.act({ campaignId })}
          >
            {t('approveCampaign')}
          </Button>
        )}
        {state === 'APPROVED' && (
          <Popconfirm title={t('launchAsk')} onConfirm={() => launch.act({ campaignId })}>
            <Button size="small" type="primary" loading={launch.isRunning}>
              {t('launch')}
            </Button>
          </Popconfirm>
        )}
      </Flex>
      {approve.note}
      {launch.note}
      {cancel.note}
    </Flex>
  );
}

interface TrainValues {
  readonly staffMemberIds: string[];
  readonly trainedOn: Dayjs;
}

function Train({ campaign, onChanged }: OfCampaign) {
  const t = useWords(words);
  const { staff, today } = useClub();
  const { act, ...running } = useAct(ClubActivitiesCampaignTrainDocument, onChanged);
  return (
    <Ask<TrainValues>
      label={t('train')}
      initial={{ trainedOn: dayjs(today) }}
      onSubmit={({ staffMemberIds, trainedOn }) =>
        act({ campaignId: campaign.id, staffMemberIds, trainedOn: trainedOn.format('YYYY-MM-DD') })
      }
      {...running}
    >
      <Form.Item name="staffMemberIds" label={t('whoTrained')} rules={[{ required: true }]}>
        <Select mode="multiple" options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="trainedOn" label={t('trainedOn')} rules={[{ required: true }]}>
        <DatePicker allowClear={false} maxDate={dayjs(today)} style={{ width: '100%' }} />
      </Form.Item>
    </Ask>
  );
}
