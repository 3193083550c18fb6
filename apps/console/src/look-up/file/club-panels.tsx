import { Tag } from 'antd';
import type { LookUpAroundQuery, LookUpWorthFragment } from '../../generated/look-up';
import { useWords } from '../../language/words';
import { Amount, Day, Moment } from '../../parts/figures';
import { useLabels, useZone } from '../labels';
import { Panel, Quiet, Row } from '../panel';
import { words } from './words';

type Membership = NonNullable<LookUpAroundQuery['customer']>['membership'];

/** Activities the customer is registered for, and those there are seats in (rulebook ACT-01). */
export function ActivitiesPanel({ of }: { readonly of: LookUpAroundQuery }) {
  const t = useWords(words);
  const label = useLabels();
  const zone = useZone();
  const registrations = of.customer?.membership?.activityRegistrations?.nodes ?? [];
  const registered = registrations.filter(
    ({ activity }) => activity.state === 'OPEN' || activity.state === 'RUNNING',
  );
  const others = (of.activities?.nodes ?? []).filter(({ id }) =>
    registered.every(({ activity }) => activity.id !== id),
  );
  return (
    <Panel title={t('activitiesTitle')}>
      {registered.length + others.length === 0 && <Quiet>{t('noActivity')}</Quiet>}
      <ul className="desk-list">
        {registered.map(({ id, state, activity }) => (
          <li key={id}>
            <Tag color="blue">{label('ActivityRegistrationState', state)}</Tag>
            {activity.title}
            <div className="desk-sub">
              <Moment of={activity.startsAt} {...zone} />
            </div>
          </li>
        ))}
        {others.map(({ id, title, startsAt, seatsLeftCount }) => (
          <li key={id}>
            {title}
            <div className="desk-sub">
              <Moment of={startsAt} {...zone} /> ·{' '}
              {seatsLeftCount > 0 ? t('seats', { count: seatsLeftCount }) : t('full')}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface WorthPanelProps {
  readonly of: LookUpWorthFragment;
  readonly membership: Membership;
}

/** What the customer holds besides points: coupons, sets of a package, stored value. */
export function WorthPanel({ of, membership }: WorthPanelProps) {
  const t = useWords(words);
  const label = useLabels();
  const coupons = (of.coupons?.nodes ?? []).filter(
    ({ status }) => status === 'ISSUED' || status === 'RESERVED',
  );
  const packages = (of.prepaidPackages ?? []).filter(({ remainingSets }) => remainingSets > 0);
  const wallet = membership?.wallet;
  return (
    <Panel title={t('worthTitle')}>
      {coupons.length + packages.length === 0 && !wallet && <Quiet>{t('nothingHeld')}</Quiet>}
      <dl className="desk-rows">
        {wallet && (
          <Row name={t('wallet')}>
            {wallet.isLow && <Tag color="red">{t('low')}</Tag>}
            <strong>
              <Amount of={wallet.balanceAmount} />
            </strong>
          </Row>
        )}
        {packages.map(({ id, name, remainingSets }) => (
          <Row key={id} name={name}>
            <strong>{t('left', { left: remainingSets })}</strong>
          </Row>
        ))}
        {coupons.map(({ id, name, status, worthAmount, validity }) => (
          <Row key={id} name={name}>
            {status === 'RESERVED' && <Tag>{label('CouponStatus', status)}</Tag>}
            <strong>
              <Amount of={worthAmount} />
            </strong>
            <div className="desk-sub">
              {t('validTo')} <Day of={validity.to} />
            </div>
          </Row>
        ))}
      </dl>
    </Panel>
  );
}
