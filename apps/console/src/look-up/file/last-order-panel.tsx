import { Link } from 'react-router';
import type { LookUpOrdersFragment } from '../../generated/look-up';
import { useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Amount, Day, PointsFigure } from '../../parts/figures';
import { useLabels } from '../labels';
import { Panel, Quiet, Row } from '../panel';
import { words } from './words';

/** The last order: what was done, what it cost, and what it earned. */
export function LastOrderPanel({ of }: { readonly of: LookUpOrdersFragment }) {
  const t = useWords(words);
  const label = useLabels();
  const [order] = of.repairOrders?.nodes ?? [];
  if (!order)
    return (
      <Panel title={t('lastOrderTitle')}>
        <Quiet>{t('noOrder')}</Quiet>
      </Panel>
    );
  const { pointsJudgement: judgement, totals, vehicle, serviceAdvisor } = order;
  return (
    <Panel title={t('lastOrderTitle')} extra={<Link to={`/orders?order=${order.id}`}>{order.roNumber}</Link>}>
      <div className="desk-sub">
        <Day of={order.businessDay} /> · {label('RepairOrderKind', order.kind)}
        {vehicle?.plate && ` · ${vehicle.plate}`}
        {serviceAdvisor && ` · ${serviceAdvisor.name}`}
      </div>
      <dl className="desk-rows">
        {order.lines.map(({ id, kind, description, payableAmount }) => (
          <Row key={id} name={description ?? label('RepairOrderLineKind', kind)}>
            <Amount of={payableAmount} />
          </Row>
        ))}
        <Row name={t('discount')}>
          <Explained explanations={[order.discountExplanation]}>
            <Amount of={totals.discountAmount} />
          </Explained>
        </Row>
        <Row name={t('paid')}>
          <strong>
            <Amount of={totals.customerPayableAmount} />
          </strong>
        </Row>
        {judgement && (
          <Row name={t('earned')}>
            <Explained
              label={t('whyEntry', { points: judgement.points })}
              explanations={[judgement.explanation]}
            >
              <PointsFigure of={judgement.points} isSigned />
            </Explained>
          </Row>
        )}
      </dl>
    </Panel>
  );
}
