import { Form, InputNumber, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import { EnrolmentTransferDocument, type VehicleTransferCause } from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { CustomerBox, type FoundCustomer } from '../../look-up/box/customer-box';
import { useLabels } from '../labels';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';

interface TransferDialogProps {
  readonly customer: RecordPartProps['of'];
  readonly vehicle: RecordPartProps['of']['vehicles'][number];
  readonly reload: RecordPartProps['reload'];
  readonly onClose: () => void;
}

interface TransferForm {
  readonly cause: VehicleTransferCause;
  readonly mileageKm?: number | null;
}

/** Hands a car over to another customer of the dealer; its history goes along. */
export function TransferDialog({ customer, vehicle, reload, onClose }: TransferDialogProps) {
  const t = useWords(words);
  const labels = useLabels();
  const [form] = Form.useForm();
  const [to, setTo] = useState<FoundCustomer>();
  const { key } = useIdempotencyKey();
  const transfer = useCommand(EnrolmentTransferDocument);
  const refusals = useRefusals();
  const save = async ({ cause, mileageKm }: TransferForm) => {
    if (!to) return;
    const payload = await transfer.run({
      ...{ idempotencyKey: key, vehicleId: vehicle.id, toCustomerId: to.id, cause },
      ...(mileageKm != null && { mileageKm }),
    });
    if (!payload || !refusals.take(payload.userErrors, form)) return;
    await reload(({ vehicles }) => vehicles.every(({ id }) => id !== vehicle.id));
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('transferTitle', { plate: vehicle.plate ?? vehicle.vin, name: customer.name })}
      okText={to ? t('transferTo', { name: to.name }) : t('transfer')}
      okButtonProps={{ loading: transfer.isRunning, disabled: !to }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <RefusalNotes texts={refusals.texts} failure={transfer.failure} />
      <CustomerBox label={t('newOwner')} except={customer.id} onChoose={setTo} />
      {to && (
        <Typography.Paragraph>
          {t('newOwner')}: <strong>{to.name}</strong> {to.phone}
        </Typography.Paragraph>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ cause: 'SOLD_ON' }}
        onFinish={(values: TransferForm) => void save(values)}
      >
        <Form.Item name="cause" label={t('cause')}>
          <Radio.Group options={labels.options('VehicleTransferCause')} />
        </Form.Item>
        <Form.Item name="mileageKm" label={t('mileage')}>
          <InputNumber min={0} max={5_000_000} precision={0} controls={false} suffix={t('km')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
