import { Alert, Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import {
  OrdersSpendCancelDocument,
  OrdersSpendReverseDocument,
  type OrdersRedemptionFragment,
} from '../../generated/orders';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { useZone } from '../../look-up/labels';
import { Panel, Quiet } from '../../look-up/panel';
import { FailureNote } from '../../parts/failure-note';
import { Moment, PointsFigure } from '../../parts/figures';
import { useLabels } from '../labels';
import { words } from '../words';
import { offersOf } from './offers';
import type { RedeemPartProps } from './offers-table';

/** The last redemptions of a member, each with the way back while there is one (rulebook PTS-07). */
export function RedemptionsTable({ answer, membership, asked }: RedeemPartProps) {
  const t = useWords(words);
  const redemptions = membership.pointsAccount?.redemptions.nodes ?? [];
  const names = new Map(offersOf(answer).map(({ key, name }) => [key, name]));
  const back = (id: string) =>
    asked.until(({ customer }) =>
      (customer?.membership?.pointsAccount?.redemptions.nodes ?? []).some(
        (each) => each.id === id && each.status !== 'RESERVED' && each.status !== 'CONFIRMED',
      ),
    );
  return (
    <Panel title={t('redemptionsTitle')}>
      {redemptions.length === 0 && <Quiet>{t('noRedemptions')}</Quiet>}
      <ul className="desk-list">
        {redemptions.map((each) => (
          <Redeemed
            key={each.id}
            of={each}
            name={names.get(`${each.target.type} ${each.target.code ?? ''}`)}
            onBack={() => back(each.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface RedeemedProps {
  readonly of: OrdersRedemptionFragment;
  readonly name: string | undefined;
  readonly onBack: () => Promise<boolean>;
}

function Redeemed({ of, name, onBack }: RedeemedProps) {
  const t = useWords(words);
  const labels = useLabels();
  const zone = useZone();
  const undo = useUndo(of, onBack);
  const { target, status } = of;
  const kind = labels.of('RedemptionTargetType', target.type);
  const isOpen = status === 'RESERVED' || status === 'CONFIRMED';
  return (
    <li className="orders-redeemed">
      <div>
        <div>
          <strong>
            {target.repairOrder
              ? t('ofOrder', { kind, number: target.repairOrder.roNumber })
              : (name ?? kind)}
          </strong>
          {target.quantity > 1 && ` × ${target.quantity}`}
        </div>
        <div className="desk-sub">
          <Moment of={of.reservedAt} {...zone} /> · <PointsFigure of={of.points} />
        </div>
        {undo.refusal !== undefined && <Alert type="error" role="alert" title={undo.refusal} />}
        {undo.failure && <FailureNote failure={undo.failure} />}
      </div>
      <Tag color={status === 'CONFIRMED' ? 'blue' : undefined}>{of.statusLabel}</Tag>
      {isOpen ? (
        <Popconfirm title={t('takeBack')} okText={t('takeBackConfirm')} onConfirm={undo.run}>
          <Button size="small" loading={undo.isRunning}>
            {t('undo')}
          </Button>
        </Popconfirm>
      ) : (
        <span />
      )}
    </li>
  );
}

/** Why a redemption is taken back at the desk, as a code of the ledger. */
const REASON = 'CUSTOMER_CHANGED_MIND';

function useUndo({ id, status }: OrdersRedemptionFragment, onBack: () => Promise<boolean>) {
  const { key, renew } = useIdempotencyKey();
  const cancel = useCommand(OrdersSpendCancelDocument);
  const reverse = useCommand(OrdersSpendReverseDocument);
  const [refusal, setRefusal] = useState<string>();
  const run = async () => {
    const input = { idempotencyKey: key, redemptionId: id };
    const payload =
      status === 'RESERVED' ? await cancel.run(input) : await reverse.run({ ...input, reasonCode: REASON });
    if (!payload) return;
    setRefusal(payload.userErrors[0]?.message);
    renew();
    await onBack();
  };
  return {
    run,
    refusal,
    isRunning: cancel.isRunning || reverse.isRunning,
    failure: cancel.failure ?? reverse.failure,
  };
}
