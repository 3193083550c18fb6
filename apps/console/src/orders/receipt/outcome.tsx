import { Alert, Card, Spin, Tag, Typography } from 'antd';
import { useWords } from '../../language/words';
import { Row } from '../../look-up/panel';
import { Explained } from '../../parts/explained';
import { Amount, PointsFigure } from '../../parts/figures';
import { words } from '../words';
import { arrivalOf, paymentsOf } from './arrival';
import type { Order } from './order';

/** What the order has brought the customer: points with their reason, the balance, the tier. */
export function Outcome({ of }: { readonly of: Order }) {
  const t = useWords(words);
  const { pointsJudgement: judgement, customer } = of;
  const membership = customer?.membership;
  const account = membership?.pointsAccount;
  const { isTierJudged } = arrivalOf(of);
  const hasRisen =
    membership != null && isTierJudged && of.tierCode != null && of.tierCode !== membership.tier.code;
  return (
    <Card size="small" className="desk-panel orders-outcome" aria-live="polite">
      <Typography.Title level={3} style={{ fontSize: 14, marginTop: 0 }}>
        {t('outcome')}
      </Typography.Title>
      {!judgement && (
        <p className="desk-quiet">
          <Spin size="small" /> {t('beingPosted')}
        </p>
      )}
      {judgement && (
        <>
          <div className="orders-earned" data-points={judgement.points}>
            <Explained explanations={[judgement.explanation]}>
              <PointsFigure of={judgement.points} isSigned />
            </Explained>
          </div>
          <p className="desk-quiet">{judgement.explanation.text}</p>
        </>
      )}
      {hasRisen && <Alert type="success" showIcon title={t('risen', { tier: membership.tier.name })} />}
      <dl className="desk-rows">
        {account && (
          <Row name={t('balanceNow')}>
            <strong data-balance={account.balance.available}>
              <PointsFigure of={account.balance.available} />
            </strong>
            {account.balance.held > 0 && (
              <span className="desk-sub"> {t('held', { points: account.balance.held })}</span>
            )}
          </Row>
        )}
        {membership && (
          <Row name={t('tierNow')}>
            <Explained explanations={membership.tierReasons}>
              <strong data-tier={membership.tier.code}>{membership.tier.name}</strong>
            </Explained>
          </Row>
        )}
        {paymentsOf(of).map(({ id, statusLabel, worthAmount }) => (
          <Row key={id} name={t('paidWithPoints')}>
            <Tag>{statusLabel}</Tag>
            <Amount of={worthAmount} />
          </Row>
        ))}
        {of.refunds.map(({ id, reason, amount }) => (
          <Row key={id} name={t('refunded', { reason })}>
            −<Amount of={amount} />
          </Row>
        ))}
      </dl>
    </Card>
  );
}
