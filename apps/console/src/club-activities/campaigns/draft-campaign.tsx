import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { FormDrawer } from '../../forms/form-drawer';
import { useAct } from '../../forms/use-act';
import { ClubActivitiesCampaignDraftDocument, type MessageChannel } from '../../generated/club-activities';
import { useWords } from '../../language/words';
import { MoneyInput } from '../activities/money-input';
import { useClub } from '../desk';
import { words } from '../words';

interface DraftValues {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string;
  readonly segmentId: string;
  readonly days: readonly [Dayjs, Dayjs];
  readonly scriptZh: string;
  readonly scriptEn: string;
  readonly channels: MessageChannel[];
  readonly packCode?: string;
  readonly controlPercent: number;
  readonly budget?: string | null;
}

interface DraftProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDrafted: (campaignId: string) => void;
}

const USUAL_CONTROL_PERCENT = 10;

/** Writes a campaign down; another person approves it before it is launched (rulebook ACT-09, ACT-12). */
export function DraftCampaign({ isOpen, onClose, onDrafted }: DraftProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(ClubActivitiesCampaignDraftDocument, ({ campaign }) => {
    if (campaign) onDrafted(campaign.id);
  });
  return (
    <FormDrawer<DraftValues>
      title={t('draftCampaign')}
      isOpen={isOpen}
      onClose={onClose}
      initial={{ channels: ['SMS'], controlPercent: USUAL_CONTROL_PERCENT }}
      onSubmit={({ days: [from, to], budget, packCode, ...values }, form) =>
        act(
          {
            ...values,
            startsOn: from.format('YYYY-MM-DD'),
            endsOn: to.add(1, 'day').format('YYYY-MM-DD'),
            packCode: packCode ?? null,
            budget: budget ? { amount: budget } : null,
          },
          form,
        )
      }
      {...running}
    >
      <DraftFields />
    </FormDrawer>
  );
}

const REQUIRED = [{ required: true }];

function DraftFields() {
  const t = useWords(words);
  const { segments, packs, choicesOf, today } = useClub();
  return (
    <>
      <div className="club-pair">
        <Form.Item name="nameZh" label={t('campaignNameZh')} rules={REQUIRED}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('campaignNameEn')} rules={REQUIRED}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="code" label={t('campaignCode')} rules={REQUIRED}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="segmentId" label={t('campaignTarget')} rules={REQUIRED}>
          <Select
            options={segments.map(({ id, name, memberCount }) => ({
              value: id,
              label: `${name} (${memberCount})`,
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="days" label={t('campaignDays')} rules={REQUIRED}>
        <DatePicker.RangePicker minDate={dayjs(today)} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="scriptZh" label={t('scriptZh')} rules={REQUIRED}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
      </Form.Item>
      <Form.Item name="scriptEn" label={t('scriptEn')} rules={REQUIRED}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
      </Form.Item>
      <div className="club-pair">
        <Form.Item name="channels" label={t('channels')} rules={REQUIRED}>
          <Select mode="multiple" options={choicesOf('MessageChannel')} />
        </Form.Item>
        <Form.Item name="packCode" label={t('pack')}>
          <Select allowClear placeholder={t('none')} options={[...packs]} />
        </Form.Item>
        <Form.Item name="controlPercent" label={t('controlShare')} rules={REQUIRED}>
          <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="budget" label={t('campaignBudget')}>
          <MoneyInput />
        </Form.Item>
      </div>
    </>
  );
}
