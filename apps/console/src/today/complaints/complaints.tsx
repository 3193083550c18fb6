import { Tag } from 'antd';
import { TodayComplaintsDocument, type TodayComplaintFragment } from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { momentText } from '../../parts/number-texts';
import { useDesk } from '../desk';
import { Person, Row } from '../row';
import { Section } from '../section';
import { words } from '../words';
import { ComplaintActions } from './complaint-actions';

const COLOURS: Readonly<Record<TodayComplaintFragment['severity'], string>> = {
  HIGH: 'red',
  MEDIUM: 'orange',
  LOW: 'default',
};

/** Complaints that are not closed yet, those due first above (rulebook SVC-15). */
export function Complaints() {
  const t = useWords(words);
  const asked = useGraph(TodayComplaintsDocument, {});
  const all = ({ open, investigating, resolved }: NonNullable<typeof asked.data>) => [
    ...[...open.nodes, ...investigating.nodes].sort((one, other) => one.dueAt.localeCompare(other.dueAt)),
    ...resolved.nodes,
  ];
  return (
    <Section
      id="complaints"
      title={t('complaints')}
      of={asked}
      count={(data) => all(data).length}
      empty={t('noComplaints')}
      isUrgent
    >
      {(data) =>
        all(data).map((each) => <ComplaintRow key={each.id} complaint={each} onChanged={asked.reload} />)
      }
    </Section>
  );
}

interface ComplaintProps {
  readonly complaint: TodayComplaintFragment;
  readonly onChanged: () => void;
}

function ComplaintRow({ complaint, onChanged }: ComplaintProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, timeZone } = useDesk();
  const { customer, vehicle, severity, status, dueAt, category, contactPoint, owner, escalation } = complaint;
  const isUnsolved = status === 'OPEN' || status === 'INVESTIGATING';
  const said = [
    labelOf('ComplaintStatus', status),
    category in words.zh ? t(category as keyof typeof words.zh) : category,
    contactPoint && labelOf('ContactPoint', contactPoint),
    owner?.name ?? t('noOwner'),
    escalation !== 'NONE' && labelOf('ComplaintEscalation', escalation),
  ];
  const isLate = isUnsolved && Date.parse(dueAt) < Date.now();
  return (
    <Row
      who={<Person of={customer} plate={vehicle?.plate} />}
      state={
        <>
          {isLate && <Tag color="red">{t('late')}</Tag>}
          <Tag color={COLOURS[severity]}>{labelOf('ComplaintSeverity', severity)}</Tag>
        </>
      }
      actions={<ComplaintActions complaint={complaint} onChanged={onChanged} />}
    >
      {complaint.words && <div>{complaint.words}</div>}
      <div className="today-sub">
        {said.filter(Boolean).join(' · ')}
        {isUnsolved && ` · ${t('solveBy', { time: momentText(dueAt, language, timeZone) })}`}
      </div>
    </Row>
  );
}
