import { Button, Checkbox, Form, InputNumber, Select, Tag } from 'antd';
import {
  type RescueOutcome,
  TodayRescueArriveDocument,
  TodayRescueCloseDocument,
  TodayRescueDispatchDocument,
  TodayRescuesDocument,
  type TodayRescuesQuery,
} from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { momentText } from '../../parts/number-texts';
import { useViewer } from '../../session/viewer-context';
import { Ask } from '../../forms/ask';
import { useDesk } from '../desk';
import { mayRescue } from '../rights';
import { Person, Row } from '../row';
import { Section } from '../section';
import { useAct } from '../../forms/use-act';
import { words } from '../words';

const MOST = 20;

type Rescue = TodayRescuesQuery['rescueCases']['nodes'][number];

/** Who waits on the road, with what comes next (rulebook SVC-14). */
export function Rescues() {
  const t = useWords(words);
  const asked = useGraph(TodayRescuesDocument, { first: MOST });
  return (
    <Section
      id="rescues"
      title={t('rescues')}
      of={asked}
      count={({ rescueCases }) => rescueCases.nodes.length}
      empty={t('noRescues')}
      isUrgent
    >
      {({ rescueCases }) =>
        rescueCases.nodes.map((each) => <RescueRow key={each.id} rescue={each} onChanged={asked.reload} />)
      }
    </Section>
  );
}

interface RescueProps {
  readonly rescue: Rescue;
  readonly onChanged: () => void;
}

function RescueRow({ rescue, onChanged }: RescueProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, timeZone } = useDesk();
  const isOurs = mayRescue(useViewer());
  const { customer, vehicle, status, calledAt, responders } = rescue;
  const said = [
    t('calledAt', { time: momentText(calledAt, language, timeZone) }),
    ...responders.map(({ name }) => name),
  ];
  return (
    <Row
      who={<Person of={customer} plate={vehicle?.plate} />}
      state={<Tag color={status === 'CALLED' ? 'red' : 'orange'}>{labelOf('RescueStatus', status)}</Tag>}
      actions={isOurs && <RescueActions rescue={rescue} onChanged={onChanged} />}
    >
      <span className="today-sub">{said.join(' · ')}</span>
    </Row>
  );
}

function RescueActions({ rescue, onChanged }: RescueProps) {
  const of = { rescue, onChanged };
  switch (rescue.status) {
    case 'CALLED':
      return (
        <>
          <Close {...of} />
          <Dispatch {...of} />
        </>
      );
    case 'DISPATCHED':
      return (
        <>
          <Close {...of} />
          <Arrive {...of} />
        </>
      );
    case 'ON_SITE':
      return <Close {...of} />;
    default:
      return null;
  }
}

function Dispatch({ rescue, onChanged }: RescueProps) {
  const t = useWords(words);
  const { staff } = useDesk();
  const { act, ...running } = useAct(TodayRescueDispatchDocument, onChanged);
  return (
    <Ask<{ responderIds: string[] }>
      label={t('dispatch')}
      isPrimary
      onSubmit={({ responderIds }) => act({ rescueCaseId: rescue.id, responderIds })}
      {...running}
    >
      <Form.Item name="responderIds" label={t('responders')} rules={[{ required: true }]}>
        <Select mode="multiple" options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </Ask>
  );
}

function Arrive({ rescue, onChanged }: RescueProps) {
  const t = useWords(words);
  const { act, isRunning, note } = useAct(TodayRescueArriveDocument, onChanged);
  return (
    <>
      {note}
      <Button
        size="small"
        type="primary"
        ghost
        loading={isRunning}
        onClick={() => void act({ rescueCaseId: rescue.id })}
      >
        {t('arrived')}
      </Button>
    </>
  );
}

interface CloseValues {
  readonly outcome: RescueOutcome;
  readonly towedKm?: number | null;
  readonly isInCity: boolean;
  readonly hadCourtesyCar: boolean;
}

function Close({ rescue, onChanged }: RescueProps) {
  const t = useWords(words);
  const { choicesOf } = useDesk();
  const { act, ...running } = useAct(TodayRescueCloseDocument, onChanged);
  const choices = choicesOf('RescueOutcome').filter(
    ({ value }) => rescue.status === 'ON_SITE' || value === 'CALLED_OFF',
  );
  const submit = ({ towedKm, ...values }: CloseValues) =>
    act({ rescueCaseId: rescue.id, ...values, towedKm: values.outcome === 'TOWED' ? (towedKm ?? 0) : null });
  return (
    <Ask<CloseValues>
      label={t('close')}
      isPrimary={rescue.status === 'ON_SITE'}
      initial={{
        ...(rescue.status !== 'ON_SITE' && { outcome: 'CALLED_OFF' }),
        ...{ isInCity: true, hadCourtesyCar: false },
      }}
      onSubmit={submit}
      {...running}
    >
      {(form) => (
        <>
          <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true }]}>
            <Select options={choices} />
          </Form.Item>
          <Form.Item noStyle dependencies={['outcome']}>
            {() => form.getFieldValue('outcome') === 'TOWED' && <Tow />}
          </Form.Item>
          <Form.Item name="hadCourtesyCar" valuePropName="checked">
            <Checkbox>{t('courtesyCar')}</Checkbox>
          </Form.Item>
        </>
      )}
    </Ask>
  );
}

function Tow() {
  const t = useWords(words);
  return (
    <>
      <Form.Item name="towedKm" label={t('towedKm')} rules={[{ required: true }]}>
        <InputNumber min={0} max={5_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="isInCity" valuePropName="checked">
        <Checkbox>{t('inCity')}</Checkbox>
      </Form.Item>
    </>
  );
}
