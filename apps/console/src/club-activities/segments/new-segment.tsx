import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { faultyForm } from '../../forms/faulty-form';
import { useAct } from '../../forms/use-act';
import { ClubActivitiesSegmentSaveDocument } from '../../generated/club-activities';
import { useWords } from '../../language/words';
import { words } from '../words';
import { conditionOf, emptyRule, type Group, isComplete } from './condition-tree';
import { ConditionBuilder } from './condition-builder';
import { LiveSize } from './live-size';

interface SegmentValues {
  readonly name: string;
  readonly code: string;
}

/** The builder of a segment that is not saved yet. */
export function NewSegment({ onSaved }: { readonly onSaved: (id: string | null) => void }) {
  const t = useWords(words);
  const [root, setRoot] = useState<Group>(firstRule);
  const [form] = Form.useForm<SegmentValues>();
  const { act, isRunning, note } = useAct(ClubActivitiesSegmentSaveDocument, ({ segment }) =>
    onSaved(segment?.id ?? null),
  );
  const heading = (
    <Typography.Title level={2} className="club-title">
      {t('newSegment')}
    </Typography.Title>
  );
  return (
    <Card size="small" title={heading}>
      <Flex vertical gap="middle">
        <ConditionBuilder root={root} onChange={setRoot} />
        <LiveSize root={root} />
        <Form<SegmentValues>
          form={form}
          layout="vertical"
          onFinish={(values) => void act({ ...values, condition: conditionOf(root) }, faultyForm(form))}
        >
          <div className="club-pair">
            <Form.Item name="name" label={t('segmentName')} rules={[{ required: true }]}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="code" label={t('segmentCode')} rules={[{ required: true }]}>
              <Input maxLength={60} />
            </Form.Item>
          </div>
          {note}
          <Button type="primary" htmlType="submit" loading={isRunning} disabled={!isComplete(root)}>
            {t('saveSegment')}
          </Button>
        </Form>
      </Flex>
    </Card>
  );
}

function firstRule(): Group {
  const first = emptyRule(crypto.randomUUID(), 'visitCount');
  const items = [{ ...first, atLeast: '1' }];
  return { kind: 'group', id: crypto.randomUUID(), isNegated: false, mode: 'all', items };
}
