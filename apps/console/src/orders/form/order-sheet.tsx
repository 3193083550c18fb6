import { Alert, Button, Card, Flex, Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { type KeyboardEvent, useMemo } from 'react';
import { useLanguage, useWords } from '../../language/words';
import { FailureNote } from '../../parts/failure-note';
import { useLabels } from '../labels';
import { PersonLine } from '../person-line';
import { words } from '../words';
import { LinesTable } from './lines-table';
import type { Desk, DeskCustomer } from './desk';
import {
  FIRST_LINE,
  keptLines,
  mostPoints,
  type OrderForm,
  paidWith,
  proposedNumber,
  unreadableRows,
} from './order-form';
import { Summary } from './summary';
import { useQuote } from './use-quote';
import { useSettling } from './use-settling';

/** What a point is worth when it pays for an order (rulebook PTS-07). */
const POINT_WORTH = 'points.orderPaymentPointWorthMinor';

interface OrderSheetProps {
  readonly form: FormInstance;
  readonly idempotencyKey: string;
  readonly desk: Desk;
  readonly customer: DeskCustomer;
  readonly onSaved: (orderId: string, refusal: string | undefined) => void;
}

/** The form of an order with its live quote. Tab leads through it, Enter adds a line, Ctrl and Enter save. */
export function OrderSheet({ form, idempotencyKey, desk, customer, onSaved }: OrderSheetProps) {
  const t = useWords(words);
  const { membership } = customer;
  const given: Partial<OrderForm> = Form.useWatch([], form) ?? {};
  const lines = useMemo(() => keptLines(given.lines ?? []), [given.lines]);
  const worth = desk.programme?.parameters.find(({ path }) => path === POINT_WORTH)?.value ?? '0';
  const points = given.points ?? 0;
  const paid = points > 0 ? paidWith(points, '0', worth).paid : undefined;
  const quoted = useQuote({
    ...{ customerId: customer.id, vehicleId: given.vehicleId, lines, paidWithPoints: paid },
    kind: given.kind ?? 'GENERAL_REPAIR',
  });
  const { save, isSaving, refusals, failure } = useSettling({
    ...{ form, idempotencyKey, customerId: customer.id, membershipId: membership?.id, onSaved },
  });
  const finish = async (values: OrderForm) => {
    const [unreadable] = unreadableRows(values.lines);
    if (unreadable === undefined && lines.length > 0) return save(values);
    const name = ['lines', unreadable ?? 0, 'listAmount'];
    form.setFields([{ name, errors: [t('amountNeeded')] }]);
    form.focusField(name);
    return undefined;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    form.submit();
  };
  const payable = quoted.quote?.totals?.customerPayableAmount.amount ?? '0';
  const most = mostPoints(membership?.pointsAccount?.balance.available ?? 0, payable, worth);
  const quoteRefusals = quoted.isFresh ? (quoted.quote?.userErrors ?? []) : [];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={firstValues(customer)}
      onFinish={(values: OrderForm) => void finish(values)}
      onKeyDown={press}
    >
      <Flex vertical gap="small">
        <PersonLine of={customer} />
        {[...new Set([...refusals, ...quoteRefusals.map(({ message }) => message)])].map((message) => (
          <Alert key={message} type="error" role="alert" showIcon title={message} />
        ))}
        {failure && <FailureNote failure={failure} />}
        <div className="orders-sheet">
          <Flex vertical gap="small">
            <HeadFields desk={desk} customer={customer} />
            <LinesTable form={form} lines={lines} quote={quoted.quote} customer={customer} />
          </Flex>
          <Summary
            {...{ quoted, worth, points, most, isMember: membership != null }}
            action={
              <Button type="primary" size="large" block loading={isSaving} onClick={() => form.submit()}>
                {t('save')}
                <span className="desk-key">Ctrl+Enter</span>
              </Button>
            }
          />
        </div>
      </Flex>
    </Form>
  );
}

function firstValues({ vehicles }: DeskCustomer): Partial<OrderForm> {
  const [only] = vehicles;
  return {
    roNumber: proposedNumber(new Date()),
    kind: 'GENERAL_REPAIR',
    lines: [FIRST_LINE],
    ...(only && { vehicleId: only.id }),
  };
}

interface HeadFieldsProps {
  readonly desk: Desk;
  readonly customer: DeskCustomer;
}

function HeadFields({ desk, customer }: HeadFieldsProps) {
  const t = useWords(words);
  const labels = useLabels();
  const language = useLanguage();
  const vehicleId: string | undefined = Form.useWatch('vehicleId');
  const known = customer.vehicles.find(({ id }) => id === vehicleId)?.file?.latestMileageKm;
  const vehicles = customer.vehicles.map(({ id, plate, modelCode, vin }) => ({
    value: id,
    label: [plate ?? vin, modelCode].join(' · '),
  }));
  const advisors = (desk.viewer.dealer?.staffMembers ?? [])
    .filter(({ roles }) => roles.includes('SERVICE_ADVISOR'))
    .map(({ id, name }) => ({ value: id, label: name }));
  const required = [{ required: true, message: t('required') }];
  return (
    <Card size="small" className="desk-panel">
      <div className="orders-fields">
        <Form.Item name="kind" label={t('kind')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            autoFocus
            options={labels.options('RepairOrderKind')}
          />
        </Form.Item>
        <Form.Item name="vehicleId" label={t('vehicle')} rules={required}>
          <Select options={vehicles} />
        </Form.Item>
        <Form.Item
          name="mileageKm"
          label={t('mileage')}
          extra={known != null ? t('lastMileage', { km: known.toLocaleString(language) }) : undefined}
        >
          <InputNumber
            min={0}
            max={5_000_000}
            precision={0}
            controls={false}
            suffix={t('km')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="roNumber"
          label={t('roNumber')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="serviceAdvisorId" label={t('advisor')}>
          <Select allowClear placeholder={t('nobody')} options={advisors} />
        </Form.Item>
      </div>
    </Card>
  );
}
