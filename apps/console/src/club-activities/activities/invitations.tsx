import { Card, Flex, Form, Select, Typography } from 'antd';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import { type ActivityInviterRole, ClubActivitiesInviteDocument } from '../../generated/club-activities';
import { useWords } from '../../language/words';
import { useClub } from '../desk';
import { words } from '../words';
import type { OfActivity } from './of-activity';

/** How many were invited, and what they said (rulebook ACT-04). */
export function Invitations({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { labelOf } = useClub();
  const { invitedCount, invitationCounts, state, segmentId, traitCode } = activity;
  const isOpen = state === 'OPEN' && (segmentId != null || traitCode != null);
  const heading = (
    <Typography.Title level={3} className="club-title">
      {t('invitations')}
    </Typography.Title>
  );
  return (
    <Card size="small" title={heading} extra={isOpen && <Invite activity={activity} onChanged={onChanged} />}>
      {invitedCount === 0 ? (
        <p className="club-quiet">{t('notInvited')}</p>
      ) : (
        <Flex vertical gap={4}>
          <Typography.Text strong>{t('invited', { count: invitedCount })}</Typography.Text>
          <dl className="club-rows">
            {invitationCounts.map(({ state: answer, count }) => (
              <div key={answer}>
                <dt>{labelOf('ActivityInvitationState', answer)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </Flex>
      )}
    </Card>
  );
}

function Invite({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { choicesOf } = useClub();
  const { act, ...running } = useAct(ClubActivitiesInviteDocument, onChanged);
  return (
    <Ask<{ roles: ActivityInviterRole[] }>
      label={t('invite')}
      initial={{ roles: ['CALL_CENTRE'] }}
      onSubmit={({ roles }) => act({ activityId: activity.id, roles })}
      {...running}
    >
      <Form.Item name="roles" label={t('inviters')} rules={[{ required: true }]}>
        <Select mode="multiple" options={choicesOf('ActivityInviterRole')} />
      </Form.Item>
    </Ask>
  );
}
