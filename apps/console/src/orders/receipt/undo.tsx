import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { OrdersRefundDocument, type OrdersOrderQuery } from '../../generated/orders';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import type { Asked } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { FailureNote } from '../../parts/failure-note';
import { fieldFaults } from '../../parts/field-faults';
import { words } from '../words';
import { arrivalOf, hasArrived } from './arrival';
import type { Order } from './order';
import { wholeRefund } from './whole-refund';

interface UndoButtonProps {
  readonly order: Order;
  readonly asked: Asked<OrdersOrderQuery>;
}

/**
 * Undoes an order: nothing is erased, it is refunded in full with a reason, and its points and what points paid go back
 * (rulebook SVC-04).
 */
export function UndoButton({ order, asked }: UndoButtonProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm();
  const { key, renew } = useIdempotencyKey();
  const refund = useCommand(OrdersRefundDocument);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const finish = async ({ reason }: { reason: string }) => {
    const payload = await refund.run({
      ...{ idempotencyKey: key, repairOrderId: order.id, reason: reason.trim() },
      lines: wholeRefund(order.lines),
    });
    if (!payload) return;
    setRefusals(fieldFaults(form, payload.userErrors));
    if (payload.userErrors.length > 0) return;
    renew();
    setOpen(false);
    await asked.until(
      ({ repairOrder }) => repairOrder?.status === 'REFUNDED' && hasArrived(arrivalOf(repairOrder)),
    );
  };
  return (
    <>
      <Button danger disabled={order.status === 'REFUNDED'} onClick={() => setOpen(true)}>
        {t('undo')}
      </Button>
      <Modal
        open={isOpen}
        title={t('undoTitle', { number: order.roNumber })}
        okText={t('undoConfirm')}
        okButtonProps={{ danger: true, loading: refund.isRunning }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{t('undoWhat')}</Typography.Paragraph>
        {refusals.map((message) => (
          <Typography.Paragraph key={message} type="danger" role="alert">
            {message}
          </Typography.Paragraph>
        ))}
        {refund.failure && <FailureNote failure={refund.failure} />}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void finish(values)}>
          <Form.Item
            name="reason"
            label={t('undoReason')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input autoFocus maxLength={200} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
