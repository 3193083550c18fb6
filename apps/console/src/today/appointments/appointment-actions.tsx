import { Button, Form, Select } from 'antd';
import type { TypedDocument } from '@autoclub/graph-client/client';
import {
  TodayAppointmentArriveDocument,
  TodayAppointmentCancelDocument,
  TodayAppointmentCompleteDocument,
  TodayAppointmentConfirmDocument,
  TodayAppointmentNoShowDocument,
  TodayAppointmentReceiveDocument,
} from '../../generated/today';
import { useWords } from '../../language/words';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import { words } from '../words';
import type { Appointment } from './appointment';
import { MoveAppointment } from './move-appointment';

const GIVE_UP_CODES = ['CUSTOMER_ASKED', 'CAR_NOT_READY', 'WORKSHOP_FULL', 'BOOKED_TWICE'] as const;

interface ActionsProps {
  readonly appointment: Appointment;
  readonly onChanged: () => void;
}

/** What the life of an appointment allows from where it stands (rulebook SVC-12). */
export function AppointmentActions({ appointment, onChanged }: ActionsProps) {
  const t = useWords(words);
  const of = { appointmentId: appointment.id, onChanged };
  switch (appointment.status) {
    case 'HELD':
      return (
        <>
          <GiveUp {...of} />
          <Step {...of} document={TodayAppointmentConfirmDocument} label={t('confirm')} isPrimary />
        </>
      );
    case 'BOOKED':
      return (
        <>
          <GiveUp {...of} />
          <MoveAppointment appointment={appointment} onChanged={onChanged} />
          <Step {...of} document={TodayAppointmentNoShowDocument} label={t('noShow')} />
          <Step {...of} document={TodayAppointmentArriveDocument} label={t('arrive')} isPrimary />
        </>
      );
    case 'ARRIVED':
      return <Step {...of} document={TodayAppointmentReceiveDocument} label={t('receive')} isPrimary />;
    case 'RECEIVED':
      return <Step {...of} document={TodayAppointmentCompleteDocument} label={t('complete')} isPrimary />;
    default:
      return null;
  }
}

interface OfAppointment {
  readonly appointmentId: string;
  readonly onChanged: () => void;
}

interface StepProps<Data> extends OfAppointment {
  readonly document: TypedDocument<Data, { input: { appointmentId: string; idempotencyKey: string } }>;
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** A step that needs nothing more than a click. */
function Step<Data>({ appointmentId, onChanged, document, label, isPrimary = false }: StepProps<Data>) {
  const { act, isRunning, note } = useAct(document, onChanged);
  return (
    <>
      {note}
      <Button
        size="small"
        type={isPrimary ? 'primary' : 'default'}
        ghost={isPrimary}
        loading={isRunning}
        onClick={() => void act({ appointmentId })}
      >
        {label}
      </Button>
    </>
  );
}

function GiveUp({ appointmentId, onChanged }: OfAppointment) {
  const t = useWords(words);
  const { act, ...running } = useAct(TodayAppointmentCancelDocument, onChanged);
  return (
    <Ask<{ reasonCode: string }>
      label={t('giveUp')}
      initial={{ reasonCode: 'CUSTOMER_ASKED' }}
      onSubmit={({ reasonCode }) => act({ appointmentId, reasonCode })}
      {...running}
    >
      <Form.Item name="reasonCode" label={t('giveUpWhy')} rules={[{ required: true }]}>
        <Select options={GIVE_UP_CODES.map((code) => ({ value: code, label: t(code) }))} />
      </Form.Item>
    </Ask>
  );
}
