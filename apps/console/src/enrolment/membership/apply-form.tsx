import { Button, Checkbox, Form, Select } from 'antd';
import { EnrolmentApplyDocument, type EnrolmentTierFragment } from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { Row } from '../../look-up/panel';
import { Amount } from '../../parts/figures';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';
import { DocumentFields } from './document-fields';
import { type DocumentFields as Documents, neededDocuments, seenDocuments } from './documents';

interface ApplyFormProps extends RecordPartProps {
  readonly tiers: readonly EnrolmentTierFragment[];
}

interface Application {
  readonly tier: string;
  readonly wayIn: string;
  readonly isInsuredHere?: boolean;
  readonly documents?: Documents;
}

/** The way into a tier that is paid for. */
const FEE = 'FEE';

/** A new application: tier, way in, what it costs, and the documents that were seen (rulebook MEM-01 to MEM-03). */
export function ApplyForm({ of, tiers, reload }: ApplyFormProps) {
  const t = useWords(words);
  const [form] = Form.useForm();
  const { key, renew } = useIdempotencyKey();
  const apply = useCommand(EnrolmentApplyDocument);
  const refusals = useRefusals();
  const open = tiers.filter(({ waysIn }) => waysIn.some(({ isForJoining }) => isForJoining));
  const given: Partial<Application> = Form.useWatch([], form) ?? {};
  const tier = open.find(({ code }) => code === given.tier) ?? open[0];
  const ways = (tier?.waysIn ?? []).filter(({ isForJoining }) => isForJoining);
  const kinds = tier ? neededDocuments(tier, given.isInsuredHere ?? false) : [];
  const fee = given.wayIn === FEE ? tier?.fee : undefined;
  const send = async ({ tier: code, wayIn, isInsuredHere = false, documents }: Application) => {
    const payload = await apply.run({
      ...{ idempotencyKey: key, customerId: of.id, tier: code, wayIn, isInsuredHere },
      ...{ source: 'APPLICATION' as const, isDraft: false, documents: seenDocuments(documents, kinds) },
      ...(fee && { feePaid: { amount: fee.amount, currencyCode: 'CNY' as const } }),
    });
    if (!payload) return;
    renew();
    const id = payload.membership?.id;
    if (refusals.take(payload.userErrors, form))
      await reload(({ memberships }) => memberships.some((each) => each.id === id));
  };
  const first = {
    tier: open[0]?.code,
    wayIn: open[0]?.waysIn.find(({ isForJoining }) => isForJoining)?.code,
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={first}
      onFinish={(values: Application) => void send(values)}
    >
      <RefusalNotes texts={refusals.texts} failure={apply.failure} />
      <div className="enrol-documents">
        <Form.Item name="tier" label={t('tier')}>
          <Select options={open.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="wayIn" label={t('wayIn')}>
          <Select options={ways.map(({ code, label }) => ({ value: code, label }))} />
        </Form.Item>
      </div>
      <Form.Item name="isInsuredHere" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t('insuredHere')}</Checkbox>
      </Form.Item>
      <DocumentFields kinds={kinds} />
      <dl className="desk-rows">
        <Row name={t('fee')}>{fee ? <Amount of={fee} /> : t('noFee')}</Row>
      </dl>
      <Button type="primary" htmlType="submit" loading={apply.isRunning} block>
        {t('apply')}
      </Button>
    </Form>
  );
}
