import { Alert, Button, Flex, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { OrdersOrderDocument, type OrdersOrderQuery } from '../../generated/orders';
import { type Asked, useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { useAltKeys } from '../../look-up/use-alt-keys';
import { Part } from '../../parts/part';
import { useLabels } from '../labels';
import { words } from '../words';
import { arrivalOf, hasArrived, steadyArrival } from './arrival';
import type { Order } from './order';
import { Outcome } from './outcome';
import { Receipt } from './receipt';
import { UndoButton } from './undo';

interface OrderPageProps {
  readonly id: string;
  /** Why points did not pay, where they were meant to. */
  readonly refusal: string | undefined;
}

/** A settled order: what it earned as soon as that is posted, its receipt, and the way back. */
export function OrderPage({ id, refusal }: OrderPageProps) {
  const t = useWords(words);
  const asked = useGraph(OrdersOrderDocument, { id });
  useArrival(asked);
  return (
    <Part of={asked} isEmpty={({ repairOrder }) => repairOrder == null} empty={t('noOrder')}>
      {({ repairOrder, pointsReceipt }) =>
        repairOrder && (
          <Flex vertical gap="small">
            {refusal !== undefined && (
              <Alert type="warning" showIcon role="alert" title={t('notPaid', { refusal })} />
            )}
            <Actions order={repairOrder} asked={asked} />
            <div className="orders-sheet">
              <Receipt of={repairOrder} redeemable={pointsReceipt.receipt?.redeemableNow ?? []} />
              <Outcome of={repairOrder} />
            </div>
          </Flex>
        )
      }
    </Part>
  );
}

/** Looks again, shortly and often, until the points and the tier of the order are there. */
function useArrival(asked: Asked<OrdersOrderQuery>): void {
  const [isAsked, setAsked] = useState(false);
  const order = asked.data?.repairOrder;
  const isMissing = order != null && !hasArrived(arrivalOf(order));
  const { until } = asked;
  useEffect(() => {
    if (!isMissing || isAsked) return;
    setAsked(true);
    const isThere = steadyArrival(Date.now);
    void until(({ repairOrder }) => repairOrder != null && isThere(repairOrder));
  }, [isMissing, isAsked, until]);
}

interface ActionsProps {
  readonly order: Order;
  readonly asked: Asked<OrdersOrderQuery>;
}

function Actions({ order, asked }: ActionsProps) {
  const t = useWords(words);
  const labels = useLabels();
  const navigate = useNavigate();
  const customerId = order.customer?.id ?? '';
  const next = () => void navigate(`/orders?customer=${customerId}`);
  const file = () => void navigate(`/look-up?customer=${customerId}`);
  useAltKeys([
    { letter: 'P', run: () => window.print() },
    { letter: 'N', run: next },
    { letter: 'F', run: file },
  ]);
  return (
    <Flex justify="space-between" align="center" wrap gap="small" className="orders-actions">
      <Tag color={order.status === 'SETTLED' ? 'blue' : 'red'}>
        {labels.of('RepairOrderStatus', order.status)}
      </Tag>
      <Flex gap="small" wrap>
        <Button onClick={file} aria-keyshortcuts="Alt+F">
          {t('toFile')}
          <span className="desk-key">Alt+F</span>
        </Button>
        <Button onClick={next} aria-keyshortcuts="Alt+N">
          {t('another')}
          <span className="desk-key">Alt+N</span>
        </Button>
        <UndoButton order={order} asked={asked} />
        <Button type="primary" onClick={() => window.print()} aria-keyshortcuts="Alt+P">
          {t('print')}
          <span className="desk-key">Alt+P</span>
        </Button>
      </Flex>
    </Flex>
  );
}
