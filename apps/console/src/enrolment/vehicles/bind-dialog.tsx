import { Form, Modal } from 'antd';
import { EnrolmentBindDocument } from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { plainText } from '../plain-text';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { CarFields } from '../register/register-page';
import { useRefusals } from '../use-refusals';
import { words } from '../words';

interface BindDialogProps {
  readonly customer: RecordPartProps['of'];
  readonly reload: RecordPartProps['reload'];
  readonly onClose: () => void;
}

interface BindForm {
  readonly vin?: string;
  readonly plate?: string;
  readonly modelCode?: string;
  readonly isSoldHere?: boolean;
}

/** Binds a car to a customer. */
export function BindDialog({ customer, reload, onClose }: BindDialogProps) {
  const t = useWords(words);
  const [form] = Form.useForm();
  const { key } = useIdempotencyKey();
  const bind = useCommand(EnrolmentBindDocument);
  const refusals = useRefusals();
  const save = async ({ vin, plate, modelCode, isSoldHere = false }: BindForm) => {
    const car = {
      vin: plainText(vin).toUpperCase(),
      modelCode: plainText(modelCode).toUpperCase(),
      isSoldHere,
    };
    const plates = plainText(plate) === '' ? {} : { plate: plainText(plate) };
    const vehicle = { ...car, ...plates, isFinanced: false };
    const payload = await bind.run({ idempotencyKey: key, customerId: customer.id, vehicle });
    const faults = payload?.userErrors.map((fault) => ({ ...fault, field: fault.field?.slice(-1) ?? null }));
    if (!faults || !refusals.take(faults, form)) return;
    const id = payload?.vehicle?.id;
    await reload(({ vehicles }) => vehicles.some((each) => each.id === id));
    onClose();
  };
  return (
    <Modal
      open
      title={t('bindTitle', { name: customer.name })}
      okText={t('bind')}
      okButtonProps={{ loading: bind.isRunning }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <RefusalNotes texts={refusals.texts} failure={bind.failure} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values: BindForm) => void save(values)}
      >
        <CarFields hasVin />
      </Form>
    </Modal>
  );
}
