import { Button, Checkbox, DatePicker, Flex, Form, Input, Segmented } from 'antd';
import { EnrolmentRegisterDocument } from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { Panel } from '../../look-up/panel';
import { useLabels } from '../labels';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';
import { Duplicates, useDuplicates } from './duplicates';
import { atForm, registerInput, type RegisterForm } from './register-input';

/** A new customer, with the first car and what they agree to; who is like somebody known is shown while typing. */
export function RegisterPage({ onSaved }: { readonly onSaved: (customerId: string) => void }) {
  const t = useWords(words);
  const [form] = Form.useForm();
  const { key } = useIdempotencyKey();
  const register = useCommand(EnrolmentRegisterDocument);
  const refusals = useRefusals();
  const given: Partial<RegisterForm> = Form.useWatch([], form) ?? {};
  const kind = given.kind ?? 'PERSON';
  const candidates = useDuplicates({ ...given, kind });
  const save = async (values: RegisterForm) => {
    const payload = await register.run(registerInput(values, key, candidates.length > 0));
    if (!payload) return;
    const isAccepted = refusals.take(atForm(payload.userErrors), form);
    if (isAccepted && payload.customer) onSaved(payload.customer.id);
  };
  const isKnown = candidates.length > 0;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: 'PERSON', consents: ['SMS SERVICE', 'PHONE SERVICE'] }}
      onFinish={(values: RegisterForm) => void save(values)}
    >
      <div className="enrol-columns">
        <Panel title={t('personTitle')}>
          <RefusalNotes texts={refusals.texts} failure={register.failure} />
          <PersonFields isCompany={kind === 'COMPANY'} />
        </Panel>
        <Panel title={t('firstCarTitle')}>
          <CarFields hasVin={(given.vin ?? '') !== ''} />
        </Panel>
        <Flex vertical gap="middle">
          <Panel title={t('consentTitle')}>
            <ConsentBoxes />
          </Panel>
          <Duplicates of={candidates} />
          <Button type="primary" size="large" htmlType="submit" loading={register.isRunning} danger={isKnown}>
            {isKnown ? t('saveAnother') : t('saveCustomer')}
          </Button>
        </Flex>
      </div>
    </Form>
  );
}

function PersonFields({ isCompany }: { readonly isCompany: boolean }) {
  const t = useWords(words);
  const labels = useLabels();
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Segmented options={labels.options('CustomerKind')} />
      </Form.Item>
      <Form.Item name="name" label={isCompany ? t('companyName') : t('name')} rules={required}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} rules={required}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('email')}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      {!isCompany && (
        <Form.Item name="bornOn" label={t('bornOn')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
    </>
  );
}

/** The fields of a car, named as the command names them. */
export function CarFields({ hasVin }: { readonly hasVin: boolean }) {
  const t = useWords(words);
  return (
    <>
      <Form.Item name="vin" label={t('vin')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="plate" label={t('plate')}>
        <Input maxLength={12} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="modelCode"
        label={t('model')}
        rules={[{ required: hasVin, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={40} autoComplete="off" placeholder="LAVIDA" />
      </Form.Item>
      <Form.Item name="isSoldHere" valuePropName="checked">
        <Checkbox>{t('soldHere')}</Checkbox>
      </Form.Item>
    </>
  );
}

function ConsentBoxes() {
  const t = useWords(words);
  const labels = useLabels();
  const purposes = labels.options('ConsentPurpose');
  return (
    <Form.Item name="consents" style={{ marginBottom: 4 }}>
      <Checkbox.Group style={{ width: '100%' }}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('channel')}</th>
              {purposes.map(({ value, label }) => (
                <th key={value} scope="col" className="is-number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.options('ConsentChannel').map((channel) => (
              <tr key={channel.value}>
                <td>{channel.label}</td>
                {purposes.map((purpose) => (
                  <td key={purpose.value} className="is-number">
                    <Checkbox
                      value={`${channel.value} ${purpose.value}`}
                      aria-label={`${purpose.label} · ${channel.label}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Checkbox.Group>
    </Form.Item>
  );
}
