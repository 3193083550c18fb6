import { Button, Form, Input, Segmented, Slider, Switch } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  TodayFollowUpAnswerDocument,
  TodayFollowUpAttemptDocument,
  TodayFollowUpsDocument,
  type TodayFollowUpsQuery,
} from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { dayText } from '../../parts/number-texts';
import { useViewer } from '../../session/viewer-context';
import { Ask } from '../../forms/ask';
import { useDesk } from '../desk';
import { Due } from '../due';
import { mayLookAfter } from '../rights';
import { Person, Row } from '../row';
import { Section } from '../section';
import { useAct } from '../../forms/use-act';
import { words } from '../words';

const PAGE = 10;
const MOST = 100;
const SCORES = { 0: '0', 5: '5', 10: '10' };

type FollowUp = TodayFollowUpsQuery['followUps']['nodes'][number];

/** Who is called after an order was settled, and asked how content they are (rulebook SVC-16). */
export function FollowUps({ day }: { readonly day: string }) {
  const t = useWords(words);
  const { staffMemberId } = useDesk();
  const [search, setSearch] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const isMine = staffMemberId !== null && search.get('calls') === 'mine';
  const assignee = isMine ? staffMemberId : null;
  const asked = useGraph(TodayFollowUpsDocument, { dueBy: day, first, assignee });
  const choose = (calls: string) =>
    setSearch((now) => {
      if (calls === 'mine') now.set('calls', calls);
      else now.delete('calls');
      return now;
    });
  const options = [
    { value: 'everyone', label: t('everyone') },
    { value: 'mine', label: t('mine') },
  ];
  const value = isMine ? 'mine' : 'everyone';
  const choice = staffMemberId !== null && (
    <Segmented size="small" aria-label={t('whose')} value={value} onChange={choose} options={options} />
  );
  return (
    <Section
      id="follow-ups"
      title={t('followUps')}
      of={asked}
      count={({ followUps }) => followUps.nodes.length}
      hasMore={({ followUps }) => followUps.pageInfo.hasNextPage && first < MOST}
      onMore={() => setFirst(Math.min(MOST, first + PAGE))}
      empty={t('noFollowUps')}
      extra={choice}
    >
      {({ followUps }) =>
        followUps.nodes.map((each) => <CallRow key={each.id} call={each} onChanged={asked.reload} />)
      }
    </Section>
  );
}

interface CallProps {
  readonly call: FollowUp;
  readonly onChanged: () => void;
}

function CallRow({ call, onChanged }: CallProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useDesk();
  const isOurs = mayLookAfter(useViewer());
  const { customer, vehicle, settledOn, dueOn, attemptCount, assignee, repairOrder } = call;
  const said = [
    repairOrder && labelOf('RepairOrderKind', repairOrder.kind),
    t('settledOn', { day: dayText(settledOn, language) }),
    assignee?.name,
    attemptCount > 0 && t('attempts', { count: attemptCount }),
  ];
  return (
    <Row
      who={<Person of={customer} plate={vehicle?.plate} />}
      state={<Due on={dueOn} />}
      actions={
        isOurs && (
          <>
            <NotReached call={call} onChanged={onChanged} />
            <Answer call={call} onChanged={onChanged} />
          </>
        )
      }
    >
      <span className="today-sub">{said.filter(Boolean).join(' · ')}</span>
    </Row>
  );
}

function NotReached({ call, onChanged }: CallProps) {
  const t = useWords(words);
  const { act, isRunning, note } = useAct(TodayFollowUpAttemptDocument, onChanged);
  return (
    <>
      {note}
      <Button size="small" loading={isRunning} onClick={() => void act({ followUpId: call.id })}>
        {t('notReached')}
      </Button>
    </>
  );
}

interface AnswerValues {
  readonly score: number;
  readonly wantsContact: boolean;
  readonly remarks?: string;
}

function Answer({ call, onChanged }: CallProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(TodayFollowUpAnswerDocument, onChanged);
  return (
    <Ask<AnswerValues>
      label={t('answer')}
      isPrimary
      initial={{ score: 9, wantsContact: false }}
      onSubmit={(values) => act({ followUpId: call.id, ...values, remarks: values.remarks || null })}
      {...running}
    >
      <Form.Item name="score" label={t('score')}>
        <Slider min={0} max={10} marks={SCORES} ariaLabelForHandle={t('score')} />
      </Form.Item>
      <Form.Item name="wantsContact" label={t('wantsContact')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="remarks" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
    </Ask>
  );
}
