import type { FormInstance } from 'antd';
import { useState } from 'react';
import { OrdersSettleDocument, OrdersSpendDocument } from '../../generated/orders';
import { useCommand } from '../../graph/use-command';
import { fieldFaults } from '../../parts/field-faults';
import { atRows, keptLines, type OrderForm } from './order-form';

interface Settling {
  readonly form: FormInstance;
  readonly idempotencyKey: string;
  readonly customerId: string;
  readonly membershipId: string | undefined;
  readonly onSaved: (orderId: string, refusal: string | undefined) => void;
}

/**
 * Settles an order and then has points pay their part of it. Both commands are sent under keys that were made when the
 * form opened, so a double click, or sending again after the line was lost, is one order and one payment.
 */
export function useSettling({ form, idempotencyKey, customerId, membershipId, onSaved }: Settling) {
  const settle = useCommand(OrdersSettleDocument);
  const spend = useCommand(OrdersSpendDocument);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [settledAt] = useState(() => new Date().toISOString());
  const pay = async (repairOrderId: string, points: number) => {
    if (points === 0 || membershipId === undefined) return undefined;
    const target = { type: 'ORDER_PAYMENT' as const, repairOrderId };
    const spent = await spend.run({
      idempotencyKey: `${idempotencyKey}-points`,
      membershipId,
      points,
      target,
    });
    return spent?.userErrors[0]?.message;
  };
  const save = async (values: OrderForm) => {
    const kept = keptLines(values.lines);
    const { roNumber, kind, vehicleId = '', mileageKm, serviceAdvisorId, points } = values;
    const payload = await settle.run({
      ...{ idempotencyKey, customerId, vehicleId, roNumber: roNumber.trim(), kind, settledAt },
      lines: kept.map(({ line }) => line),
      ...(mileageKm != null && { mileageKm }),
      ...(serviceAdvisorId !== undefined && { serviceAdvisorId }),
    });
    if (!payload) return;
    setRefusals(fieldFaults(form, atRows(payload.userErrors, kept)));
    const orderId = payload.repairOrder?.id;
    if (orderId !== undefined) onSaved(orderId, await pay(orderId, points ?? 0));
  };
  return {
    save,
    isSaving: settle.isRunning || spend.isRunning,
    refusals,
    failure: settle.failure ?? spend.failure,
  };
}
