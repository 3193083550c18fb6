import { Button, DatePicker, Form, Select, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  TodayNextActionAssignDocument,
  TodayNextActionCloseDocument,
  TodayNextActionSnoozeDocument,
  type NextActionOutcome,
  type NextActionSnoozeGround,
  type TodayNextActionsQuery,
} from '../../generated/today';
import { useWords } from '../../language/words';
import { useViewer } from '../../session/viewer-context';
import { Ask } from '../../forms/ask';
import { daysAfter } from '../../forms/days';
import { useDesk } from '../desk';
import { Due } from '../due';
import { mayLookAfter } from '../rights';
import { Person, Row } from '../row';
import { useAct } from '../../forms/use-act';
import { words } from '../words';

/** A next action as the list has it. */
export type Action = TodayNextActionsQuery['nextActions']['nodes'][number];

interface ActionRowProps {
  readonly action: Action;
  readonly onChanged: () => void;
}

/** Somebody to contact: why, how and by when; done, put off or given to somebody. */
export function ActionRow({ action, onChanged }: ActionRowProps) {
  const t = useWords(words);
  const { labelOf } = useDesk();
  const { customer, reason, why, channel, dueOn, attemptCount, staffMember } = action;
  const isOurs = mayLookAfter(useViewer());
  return (
    <Row
      who={<Person of={customer} />}
      state={
        <>
          {staffMember === null && <Tag color="blue">{t('pool')}</Tag>}
          <Due on={dueOn} />
        </>
      }
      actions={isOurs && <Actions action={action} onChanged={onChanged} />}
    >
      <div>{why}</div>
      <div className="today-sub">
        {[labelOf('NextActionReason', reason), labelOf('NextActionChannel', channel), staffMember?.name]
          .filter(Boolean)
          .join(' · ')}
        {attemptCount > 0 && ` · ${t('attempts', { count: attemptCount })}`}
      </div>
    </Row>
  );
}

function Actions({ action, onChanged }: ActionRowProps) {
  return (
    <>
      {action.staffMember === null ? (
        <Take action={action} onChanged={onChanged} />
      ) : (
        <Assign action={action} onChanged={onChanged} />
      )}
      <PutOff action={action} onChanged={onChanged} />
      <Finish action={action} onChanged={onChanged} />
    </>
  );
}

function Take({ action, onChanged }: ActionRowProps) {
  const t = useWords(words);
  const { staffMemberId } = useDesk();
  const { act, isRunning, note } = useAct(TodayNextActionAssignDocument, onChanged);
  if (staffMemberId === null) return <Assign action={action} onChanged={onChanged} />;
  const take = () => void act({ nextActionId: action.id, staffMemberId });
  return (
    <>
      {note}
      <Button size="small" loading={isRunning} onClick={take}>
        {t('take')}
      </Button>
    </>
  );
}

function Assign({ action, onChanged }: ActionRowProps) {
  const t = useWords(words);
  const { staff } = useDesk();
  const { act, ...running } = useAct(TodayNextActionAssignDocument, onChanged);
  return (
    <Ask<{ staffMemberId: string }>
      label={t('assign')}
      initial={{ ...(action.staffMember && { staffMemberId: action.staffMember.id }) }}
      onSubmit={({ staffMemberId }) => act({ nextActionId: action.id, staffMemberId })}
      {...running}
    >
      <Form.Item name="staffMemberId" label={t('assignTo')} rules={[{ required: true }]}>
        <Select options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </Ask>
  );
}

interface PutOffValues {
  readonly until: Dayjs;
  readonly ground: NextActionSnoozeGround;
}

function PutOff({ action, onChanged }: ActionRowProps) {
  const t = useWords(words);
  const { today, choicesOf } = useDesk();
  const { act, ...running } = useAct(TodayNextActionSnoozeDocument, onChanged);
  const first = dayjs(daysAfter(today, 1));
  return (
    <Ask<PutOffValues>
      label={t('putOff')}
      initial={{ until: first, ground: 'NOT_REACHED' }}
      onSubmit={({ until, ground }) =>
        act({ nextActionId: action.id, until: until.format('YYYY-MM-DD'), ground })
      }
      {...running}
    >
      <Form.Item name="until" label={t('until')} rules={[{ required: true }]}>
        <DatePicker minDate={first} maxDate={dayjs(daysAfter(today, 90))} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="ground" label={t('ground')} rules={[{ required: true }]}>
        <Select options={choicesOf('NextActionSnoozeGround')} />
      </Form.Item>
    </Ask>
  );
}

function Finish({ action, onChanged }: ActionRowProps) {
  const t = useWords(words);
  const { choicesOf } = useDesk();
  const { act, ...running } = useAct(TodayNextActionCloseDocument, onChanged);
  return (
    <Ask<{ outcome: NextActionOutcome }>
      label={t('finish')}
      isPrimary
      onSubmit={({ outcome }) => act({ nextActionId: action.id, outcome })}
      {...running}
    >
      <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true }]}>
        <Select options={choicesOf('NextActionOutcome')} />
      </Form.Item>
    </Ask>
  );
}
