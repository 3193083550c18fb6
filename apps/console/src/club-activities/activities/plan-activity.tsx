import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { FormDrawer } from '../../forms/form-drawer';
import { useAct } from '../../forms/use-act';
import { instantOfWall } from '../../forms/zone-time';
import {
  type ActivityFormat,
  type ActivityKind,
  type ActivityPromotion,
  ClubActivitiesPlanOneDocument,
} from '../../generated/club-activities';
import { useWords } from '../../language/words';
import { useClub } from '../desk';
import { words } from '../words';

interface PlanValues {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly kind: ActivityKind;
  readonly format?: ActivityFormat;
  readonly promotion?: ActivityPromotion;
  readonly when: readonly [Dayjs, Dayjs];
  readonly capacity: number;
  readonly segmentId?: string;
  readonly isMembersOnly: boolean;
  readonly requiresRegistration: boolean;
}

interface PlanProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPlanned: (activityId: string) => void;
}

/** Plans an activity, which nobody sees before it is published (rulebook ACT-01). */
export function PlanActivity({ isOpen, onClose, onPlanned }: PlanProps) {
  const t = useWords(words);
  const { timeZone } = useClub();
  const { act, ...running } = useAct(ClubActivitiesPlanOneDocument, (payload) => {
    if (payload.activity) onPlanned(payload.activity.id);
  });
  return (
    <FormDrawer<PlanValues>
      title={t('planOne')}
      isOpen={isOpen}
      onClose={onClose}
      initial={{ kind: 'IN_STORE', capacity: 30, isMembersOnly: true, requiresRegistration: true }}
      onSubmit={({ when, segmentId, format, promotion, ...values }, form) => {
        const [starts, ends] = when.map((each) => instantOfWall(each.format('YYYY-MM-DDTHH:mm'), timeZone));
        const input = {
          ...values,
          format: format ?? null,
          promotion: promotion ?? null,
          startsAt: starts ?? '',
          endsAt: ends ?? '',
          target: segmentId ? { segmentId } : null,
        };
        return act(input, form);
      }}
      {...running}
    >
      <PlanFields />
    </FormDrawer>
  );
}

const REQUIRED = [{ required: true }];

function PlanFields() {
  const t = useWords(words);
  const { choicesOf, segments, today } = useClub();
  return (
    <>
      <Form.Item name="titleZh" label={t('titleZh')} rules={REQUIRED}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="titleEn" label={t('titleEn')} rules={REQUIRED}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="when" label={t('when')} rules={REQUIRED}>
        <DatePicker.RangePicker
          showTime={{ format: 'HH:mm', minuteStep: 15 }}
          format="YYYY-MM-DD HH:mm"
          minDate={dayjs(today)}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <div className="club-pair">
        <Form.Item name="kind" label={t('kind')} rules={REQUIRED}>
          <Select options={choicesOf('ActivityKind')} />
        </Form.Item>
        <Form.Item name="capacity" label={t('capacity')} rules={REQUIRED}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="format" label={t('format')}>
          <Select allowClear options={choicesOf('ActivityFormat')} placeholder={t('none')} />
        </Form.Item>
        <Form.Item name="promotion" label={t('promotion')}>
          <Select allowClear options={choicesOf('ActivityPromotion')} placeholder={t('none')} />
        </Form.Item>
      </div>
      <Form.Item name="segmentId" label={t('forWhom')}>
        <Select
          allowClear
          placeholder={t('everyone')}
          options={segments.map(({ id, name, memberCount }) => ({
            value: id,
            label: `${name} (${memberCount})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="isMembersOnly" valuePropName="checked">
        <Checkbox>{t('membersOnly')}</Checkbox>
      </Form.Item>
      <Form.Item name="requiresRegistration" valuePropName="checked">
        <Checkbox>{t('needsRegistration')}</Checkbox>
      </Form.Item>
    </>
  );
}
