import { Button, Card, Descriptions, Flex, Form, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import {
  type ActivityCancelReason,
  ClubActivitiesActivityDocument,
  ClubActivitiesCancelDocument,
  ClubActivitiesOpenDocument,
} from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { dayText, momentText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useClub } from '../desk';
import { words } from '../words';
import { BudgetCard } from './budget-card';
import { Guests } from './guests';
import { Invitations } from './invitations';
import type { OfActivity } from './of-activity';
import { Outcome } from './outcome';
import { StateTag } from './state-tag';

const PAGE = 50;
const MOST = 100;

/** One activity from the plan to its report: money, invitations, who comes and who came (rulebook ACT-01 to ACT-06). */
export function ActivityPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const [guests, setGuests] = useState(PAGE);
  const asked = useGraph(ClubActivitiesActivityDocument, { id, guests });
  return (
    <Flex vertical gap="middle">
      <Link to="/club-activities">‹ {t('back')}</Link>
      <Part of={asked} isEmpty={({ activity }) => !activity}>
        {({ activity }) =>
          activity && (
            <Flex vertical gap="middle">
              <Head activity={activity} onChanged={asked.reload} />
              <div className="club-columns">
                <Guests activity={activity} onChanged={asked.reload} onMore={() => setGuests(MOST)} />
                <Flex vertical gap="middle">
                  <BudgetCard activity={activity} onChanged={asked.reload} />
                  <Invitations activity={activity} onChanged={asked.reload} />
                  <Outcome activity={activity} onChanged={asked.reload} />
                </Flex>
              </div>
            </Flex>
          )
        }
      </Part>
    </Flex>
  );
}

function Head({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, segmentName, timeZone } = useClub();
  const { state, title, startsAt, endsAt, kind, format, seatsTakenCount, capacity, waitingCount } = activity;
  const seats = t(waitingCount > 0 ? 'waitingToo' : 'guestsOf', {
    ...{ taken: seatsTakenCount, capacity, waiting: waitingCount },
  });
  const facts = [
    [t('when'), `${momentText(startsAt, language, timeZone)} – ${momentText(endsAt, language, timeZone)}`],
    [
      t('kind'),
      [labelOf('ActivityKind', kind), labelOf('ActivityFormat', format)].filter(Boolean).join(' · '),
    ],
    [t('forWhom'), segmentName(activity.segmentId) || t(activity.isMembersOnly ? 'membersOnly' : 'everyone')],
    [t('guests'), seats],
    ...(activity.cancelReason ? [[t('why'), labelOf('ActivityCancelReason', activity.cancelReason)]] : []),
    ...(activity.reportDueOn
      ? [[t('report'), t('reportDue', { day: dayText(activity.reportDueOn, language) })]]
      : []),
  ];
  const heading = (
    <Flex gap={8} align="center">
      <Typography.Title level={2} className="club-heading">
        {title}
      </Typography.Title>
      <StateTag state={state} />
    </Flex>
  );
  return (
    <Card size="small" title={heading} extra={<Steps activity={activity} onChanged={onChanged} />}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xxl: 4 }}
        items={facts.map(([label, children]) => ({ key: label ?? '', label, children }))}
      />
    </Card>
  );
}

function Steps({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const open = useAct(ClubActivitiesOpenDocument, onChanged);
  const { state } = activity;
  return (
    <Flex gap="small" align="center">
      {open.note}
      {['PLANNED', 'OPEN'].includes(state) && <CallOff activity={activity} onChanged={onChanged} />}
      {state === 'PLANNED' && (
        <Popconfirm title={t('publishNow')} onConfirm={() => open.act({ activityId: activity.id })}>
          <Button type="primary" size="small" loading={open.isRunning}>
            {t('publish')}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  );
}

function CallOff({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { choicesOf } = useClub();
  const { act, ...running } = useAct(ClubActivitiesCancelDocument, onChanged);
  return (
    <Ask<{ reason: ActivityCancelReason }>
      label={t('callOff')}
      onSubmit={({ reason }) => act({ activityId: activity.id, reason })}
      {...running}
    >
      <Form.Item name="reason" label={t('why')} rules={[{ required: true }]}>
        <Select options={choicesOf('ActivityCancelReason')} />
      </Form.Item>
    </Ask>
  );
}
