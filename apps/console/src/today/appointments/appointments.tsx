import { Tag } from 'antd';
import { useState } from 'react';
import { TodayAppointmentsDocument } from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { useViewer } from '../../session/viewer-context';
import { timeText } from '../clock';
import { daysAfter } from '../../forms/days';
import { useDesk } from '../desk';
import { mayLookAfter } from '../rights';
import { Person, Row } from '../row';
import { Section } from '../section';
import { words } from '../words';
import type { Appointment } from './appointment';
import { AppointmentActions } from './appointment-actions';

const PAGE = 20;
const MOST = 100;

const COLOURS: Readonly<Record<Appointment['status'], string>> = {
  HELD: 'gold',
  BOOKED: 'blue',
  ARRIVED: 'cyan',
  RECEIVED: 'green',
  DONE: 'default',
  EXPIRED: 'default',
  NO_SHOW: 'red',
  CANCELLED: 'default',
};

/** Who comes on this day, in the order of the clock (rulebook SVC-12). */
export function Appointments({ day }: { readonly day: string }) {
  const t = useWords(words);
  const [first, setFirst] = useState(PAGE);
  const asked = useGraph(TodayAppointmentsDocument, { days: { from: day, to: daysAfter(day, 1) }, first });
  return (
    <Section
      id="appointments"
      title={t('appointments')}
      of={asked}
      count={({ appointments }) => appointments.nodes.length}
      hasMore={({ appointments }) => appointments.pageInfo.hasNextPage && first < MOST}
      onMore={() => setFirst(Math.min(MOST, first + PAGE))}
      empty={t('noAppointments')}
    >
      {({ appointments }) =>
        [...appointments.nodes]
          .sort((one, other) => one.slotFrom.localeCompare(other.slotFrom))
          .map((each) => <AppointmentRow key={each.id} appointment={each} onChanged={asked.reload} />)
      }
    </Section>
  );
}

interface AppointmentRowProps {
  readonly appointment: Appointment;
  readonly onChanged: () => void;
}

function AppointmentRow({ appointment, onChanged }: AppointmentRowProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, timeZone } = useDesk();
  const { slotFrom, slotTo, status, jobKind, isZeroWait, customer, vehicle } = appointment;
  const isOurs = mayLookAfter(useViewer());
  return (
    <Row
      who={
        <>
          <span className="today-time">{timeText(slotFrom, language, timeZone)}</span>
          <Person of={customer} plate={vehicle?.plate} />
        </>
      }
      state={<Tag color={COLOURS[status]}>{labelOf('AppointmentStatus', status)}</Tag>}
      actions={isOurs && <AppointmentActions appointment={appointment} onChanged={onChanged} />}
    >
      {labelOf('RepairOrderKind', jobKind)}
      <span className="today-sub">
        {' · '}
        {timeText(slotFrom, language, timeZone)}–{timeText(slotTo, language, timeZone)}
        {isZeroWait && ` · ${t('zeroWait')}`}
      </span>
    </Row>
  );
}
