import { Form } from 'antd';
import { OrdersDeskDocument } from '../../generated/orders';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Part } from '../../parts/part';
import { words } from '../words';
import { OrderSheet } from './order-sheet';

interface NewOrderProps {
  readonly customerId: string;
  readonly onSaved: (orderId: string, refusal: string | undefined) => void;
}

/**
 * A new order of a customer. What is typed and the key of the command live here, above the answer they wait for:
 * neither another language nor a service that is away empties the form.
 */
export function NewOrder({ customerId, onSaved }: NewOrderProps) {
  const t = useWords(words);
  const [form] = Form.useForm();
  const { key } = useIdempotencyKey();
  const desk = useGraph(OrdersDeskDocument, { customerId });
  return (
    <Part of={desk} isEmpty={({ customer }) => customer == null} empty={t('noCustomer')}>
      {(data) =>
        data.customer && (
          <OrderSheet
            form={form}
            idempotencyKey={key}
            desk={data}
            customer={data.customer}
            onSaved={onSaved}
          />
        )
      }
    </Part>
  );
}
