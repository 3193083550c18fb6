import { Tag } from 'antd';
import type { EnrolmentMembershipFragment, EnrolmentTierFragment } from '../../generated/enrolment';
import { useWords } from '../../language/words';
import { Panel, Row } from '../../look-up/panel';
import { Amount, Day } from '../../parts/figures';
import { useLabels } from '../labels';
import type { RecordPartProps } from '../record-part';
import { words } from '../words';
import { ApplyForm } from './apply-form';
import { OpenApplication } from './open-application';

interface MembershipPanelProps extends RecordPartProps {
  readonly tiers: readonly EnrolmentTierFragment[];
}

/** The card of a customer, the application for one, or the form to apply. */
export function MembershipPanel({ of, tiers, reload }: MembershipPanelProps) {
  const t = useWords(words);
  const open = of.memberships.find(({ status }) => status === 'DRAFT' || status === 'SUBMITTED');
  const running = of.memberships.find(({ status }) => status === 'ACTIVE' || status === 'LAPSED');
  return (
    <Panel title={t('membershipTitle')}>
      {running && <Card of={running} />}
      {open && <OpenApplication key={open.id} of={open} tiers={tiers} reload={reload} />}
      {!running && !open && <ApplyForm of={of} tiers={tiers} reload={reload} />}
    </Panel>
  );
}

function Card({ of }: { readonly of: EnrolmentMembershipFragment }) {
  const t = useWords(words);
  const labels = useLabels();
  return (
    <dl className="desk-rows">
      <Row name={t('status')}>
        <Tag color={of.status === 'ACTIVE' ? 'blue' : 'red'}>{labels.of('MembershipStatus', of.status)}</Tag>
      </Row>
      <Row name={t('cardNumber')}>{of.memberNumber}</Row>
      <Row name={t('tier')}>{of.tier.name}</Row>
      {of.validity && (
        <Row name={t('validity')}>
          <Day of={of.validity.from} /> – <Day of={of.validity.to} />
        </Row>
      )}
      <Row name={t('feePaid')}>
        <Amount of={of.feePaid} />
      </Row>
    </dl>
  );
}
