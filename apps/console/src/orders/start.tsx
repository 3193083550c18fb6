import { Flex, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { OrdersRecentDocument, type OrdersRecentQuery } from '../generated/orders';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { CustomerBox } from '../look-up/box/customer-box';
import { useZone } from '../look-up/labels';
import { Panel } from '../look-up/panel';
import { Amount, Moment, PointsFigure } from '../parts/figures';
import { Part } from '../parts/part';
import { useLabels } from './labels';
import { words } from './words';

/** Where an order begins: for whom it is, or one of the last ones to be printed or undone. */
export function Start() {
  const t = useWords(words);
  const navigate = useNavigate();
  const recent = useGraph(OrdersRecentDocument, {});
  return (
    <Flex vertical gap="middle">
      <CustomerBox
        label={t('forWhom')}
        opensTheOnlyOne
        onChoose={({ id }) => void navigate(`/orders?customer=${id}`)}
      />
      <Panel title={t('recentTitle')}>
        <Part
          of={recent}
          isEmpty={({ repairOrders }) => repairOrders.nodes.length === 0}
          empty={t('noRecent')}
        >
          {({ repairOrders }) => <Recent of={repairOrders.nodes} />}
        </Part>
      </Panel>
    </Flex>
  );
}

function Recent({ of }: { readonly of: OrdersRecentQuery['repairOrders']['nodes'] }) {
  const t = useWords(words);
  const labels = useLabels();
  const zone = useZone();
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{t('roNumber')}</th>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('customer')}</th>
          <th scope="col">{t('vehicle')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" className="is-number">
            {t('priced')}
          </th>
          <th scope="col" className="is-number">
            {t('earned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map((order) => (
          <tr key={order.id}>
            <td>
              <Link to={`/orders?order=${order.id}`}>{order.roNumber}</Link>
            </td>
            <td>
              <Moment of={order.settledAt} {...zone} />
            </td>
            <td>
              {order.customer && (
                <Link to={`/look-up?customer=${order.customer.id}`}>{order.customer.name}</Link>
              )}
            </td>
            <td>{order.vehicle?.plate}</td>
            <td>{labels.of('RepairOrderKind', order.kind)}</td>
            <td>
              <Tag color={order.status === 'SETTLED' ? undefined : 'red'}>
                {labels.of('RepairOrderStatus', order.status)}
              </Tag>
            </td>
            <td className="is-number">
              <Amount of={order.totals.payableAmount} />
            </td>
            <td className="is-number">
              {order.pointsJudgement && <PointsFigure of={order.pointsJudgement.points} isSigned />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
