import { useLanguage, useWords } from '../../language/words';
import { Row } from '../../look-up/panel';
import { Amount, Day, PointsFigure } from '../../parts/figures';
import { countText } from '../../parts/number-texts';
import { amountOf, minorOf } from '../form/amount-text';
import { useLabels } from '../labels';
import { words } from '../words';
import type { Order } from './order';

interface ReceiptProps {
  readonly of: Order;
  readonly redeemable: readonly { readonly code: string; readonly name: string; readonly points: number }[];
}

/** The receipt as it is handed over; it alone is printed. */
export function Receipt({ of, redeemable }: ReceiptProps) {
  const t = useWords(words);
  const { totals, customer, pointsJudgement: judgement } = of;
  const paid = minorOf(of.paidWithPointsAmount.amount);
  const rest = minorOf(totals.customerPayableAmount.amount) - paid;
  const balance = customer?.membership?.pointsAccount?.balance.available;
  return (
    <article className="orders-receipt" aria-label={t('receipt')}>
      <ReceiptHead of={of} />
      <ReceiptLines of={of} />
      <dl className="desk-rows orders-receipt-totals">
        <Row name={t('listTotal')}>
          <Amount of={totals.listAmount} />
        </Row>
        <Row name={t('discount')}>
          −<Amount of={totals.discountAmount} />
        </Row>
        <Row name={t('customerPays')}>
          <Amount of={totals.customerPayableAmount} />
        </Row>
        {paid > 0 && (
          <Row name={t('paidWithPoints')}>
            −<Amount of={of.paidWithPointsAmount} />
          </Row>
        )}
        <Row name={<strong>{t('toPay')}</strong>}>
          <strong className="orders-pay">
            <Amount of={{ amount: amountOf(rest) }} />
          </strong>
        </Row>
        {judgement && (
          <Row name={t('earned')}>
            <PointsFigure of={judgement.points} isSigned />
          </Row>
        )}
        {balance !== undefined && (
          <Row name={t('balanceNow')}>
            <PointsFigure of={balance} />
          </Row>
        )}
      </dl>
      {redeemable.length > 0 && (
        <p className="desk-sub">
          {t('redeemableNow')}
          {redeemable.map(({ name, points }) => t('redeemableItem', { name, points })).join(t('comma'))}
        </p>
      )}
    </article>
  );
}

function ReceiptHead({ of }: { readonly of: Order }) {
  const t = useWords(words);
  const labels = useLabels();
  const language = useLanguage();
  const { customer, vehicle, serviceAdvisor, mileageKm } = of;
  const membership = customer?.membership;
  const facts = [
    [t('day'), <Day key="day" of={of.businessDay} />],
    [t('kind'), labels.of('RepairOrderKind', of.kind)],
    [t('customer'), customer?.name],
    [t('card'), membership && [membership.memberNumber, membership.tier.name].filter(Boolean).join(' · ')],
    [t('vehicle'), vehicle && [vehicle.plate, vehicle.modelCode].filter(Boolean).join(' · ')],
    [t('mileage'), mileageKm == null ? undefined : `${countText(mileageKm, language)} ${t('km')}`],
    [t('advisor'), serviceAdvisor?.name],
  ] as const;
  return (
    <header>
      <div className="orders-receipt-title">
        <strong>{of.dealer?.name}</strong>
        <span>{t('receipt')}</span>
        <span className="desk-number">{of.roNumber}</span>
      </div>
      <dl className="orders-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </header>
  );
}

function ReceiptLines({ of }: { readonly of: Order }) {
  const t = useWords(words);
  const labels = useLabels();
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{t('description')}</th>
          <th scope="col">{t('payer')}</th>
          <th scope="col" className="is-number">
            {t('listAmount')}
          </th>
          <th scope="col" className="is-number">
            {t('discount')}
          </th>
          <th scope="col" className="is-number">
            {t('priced')}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.lines.map(({ id, kind, description, payer, listAmount, discountAmount, payableAmount }) => (
          <tr key={id}>
            <td>
              {description ?? labels.of('RepairOrderLineKind', kind)}
              {description && <span className="desk-sub"> {labels.of('RepairOrderLineKind', kind)}</span>}
            </td>
            <td>{labels.of('Payer', payer)}</td>
            <td className="is-number">
              <Amount of={listAmount} />
            </td>
            <td className="is-number">
              <Amount of={discountAmount} />
            </td>
            <td className="is-number">
              <Amount of={payableAmount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
