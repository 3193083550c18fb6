import { DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { TodayAppointmentRescheduleDocument, TodaySlotsDocument } from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { Ask } from '../../forms/ask';
import { timeText } from '../clock';
import { useDesk } from '../desk';
import { useAct } from '../../forms/use-act';
import { words } from '../words';
import type { Appointment } from './appointment';

interface MoveProps {
  readonly appointment: Appointment;
  readonly onChanged: () => void;
}

interface MoveValues {
  readonly day: Dayjs;
  readonly slotFrom: string;
}

/** Another day and time for a booked appointment, of those that are free. */
export function MoveAppointment({ appointment, onChanged }: MoveProps) {
  const t = useWords(words);
  const { today } = useDesk();
  const { act, ...running } = useAct(TodayAppointmentRescheduleDocument, onChanged);
  return (
    <Ask<MoveValues>
      label={t('move')}
      initial={{ day: dayjs(today) }}
      onSubmit={({ slotFrom }) => act({ appointmentId: appointment.id, slotFrom })}
      {...running}
    >
      <Form.Item name="day" label={t('newDay')} rules={[{ required: true }]}>
        <DatePicker minDate={dayjs(today)} allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <FreeSlots jobKind={appointment.jobKind} />
    </Ask>
  );
}

function FreeSlots({ jobKind }: { readonly jobKind: Appointment['jobKind'] }) {
  const t = useWords(words);
  const language = useLanguage();
  const { timeZone } = useDesk();
  const chosen = Form.useWatch<Dayjs | undefined>('day');
  const day = chosen?.format('YYYY-MM-DD') ?? '';
  const { data, isLoading } = useGraph(TodaySlotsDocument, { day, jobKind }, { isPaused: day === '' });
  const free = (data?.appointmentSlots ?? []).filter(({ freeCount }) => freeCount > 0);
  const options = free.map(({ slotFrom, freeCount }) => ({
    value: slotFrom,
    label: t('free', { time: timeText(slotFrom, language, timeZone), count: freeCount }),
  }));
  return (
    <Form.Item name="slotFrom" label={t('newSlot')} rules={[{ required: true }]}>
      <Select options={options} loading={isLoading} notFoundContent={t('noSlots')} />
    </Form.Item>
  );
}
