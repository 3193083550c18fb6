import { Tag } from 'antd';
import type { LookUpDuesFragment } from '../../generated/look-up';
import { useWords } from '../../language/words';
import { Day, Moment } from '../../parts/figures';
import { useLabels, useZone } from '../labels';
import { Panel, Quiet } from '../panel';
import { words } from './words';

/** What is to be said or done now: next actions, appointments ahead, notices that wait. */
export function DuesPanel({ of }: { readonly of: LookUpDuesFragment }) {
  const t = useWords(words);
  const label = useLabels();
  const zone = useZone();
  const actions = of.nextActions?.nodes ?? [];
  const ahead = (of.appointments?.nodes ?? []).filter(({ status }) => status === 'BOOKED');
  const notices = of.notices ?? [];
  return (
    <Panel title={t('duesTitle')}>
      {actions.length + ahead.length + notices.length === 0 && <Quiet>{t('nothingDue')}</Quiet>}
      <ul className="desk-list">
        {ahead.map(({ id, businessDay, slotTime, jobKind }) => (
          <li key={id}>
            <Tag color="blue">{t('appointment')}</Tag>
            <Day of={businessDay} /> {slotTime} · {label('RepairOrderKind', jobKind)}
          </li>
        ))}
        {actions.map(({ id, reason, why, dueOn, staffMember }) => (
          <li key={id}>
            <Tag>{label('NextActionReason', reason)}</Tag>
            {why}
            <div className="desk-sub">
              {t('dueOn')} <Day of={dueOn} />
              {staffMember && ` · ${staffMember.name}`}
            </div>
          </li>
        ))}
        {notices.map(({ id, templateName, text, dueAt }) => (
          <li key={id}>
            <Tag>{templateName}</Tag>
            {text}
            <div className="desk-sub">
              <Moment of={dueAt} {...zone} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
