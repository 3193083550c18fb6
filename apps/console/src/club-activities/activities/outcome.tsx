import { Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { FormDrawer } from '../../forms/form-drawer';
import { useAct } from '../../forms/use-act';
import { ClubActivitiesReportDocument } from '../../generated/club-activities';
import { useLanguage, useWords } from '../../language/words';
import { moneyText, rateText } from '../../parts/number-texts';
import { words } from '../words';
import type { OfActivity } from './of-activity';
import { CostFields, type CostValues, costsInput } from './budget-card';

/** What an activity brought, and its report, which closes it (rulebook ACT-06, ACT-13). */
export function Outcome({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const facts = useFacts(activity);
  const [isReporting, setReporting] = useState(false);
  const heading = (
    <Typography.Title level={3} className="club-title">
      {t('outcome')}
    </Typography.Title>
  );
  const report = activity.state === 'HELD' && (
    <Button size="small" type="primary" onClick={() => setReporting(true)}>
      {t('report')}
    </Button>
  );
  return (
    <Card size="small" title={heading} extra={report}>
      {facts.length === 0 ? (
        <p className="club-quiet">{t('notYet')}</p>
      ) : (
        <dl className="club-rows">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Report
        activity={activity}
        onChanged={onChanged}
        isOpen={isReporting}
        onClose={() => setReporting(false)}
      />
    </Card>
  );
}

function useFacts({ result, report }: OfActivity['activity']): (readonly [string, string])[] {
  const t = useWords(words);
  const language = useLanguage();
  const facts: (readonly [string, string])[] = [];
  if (report) {
    facts.push([t('heads'), String(report.headCount)]);
    facts.push([t('wholeCost'), moneyText(report.wholeCostAmount, language)]);
    if (report.costPerHeadAmount) facts.push([t('perHead'), moneyText(report.costPerHeadAmount, language)]);
  }
  if (result) {
    const { attendanceRate, averageScore, answerCount, returnOnCostRate } = result;
    if (attendanceRate) facts.push([t('attendanceRate'), rateText(attendanceRate, language)]);
    if (averageScore) facts.push([t('score'), t('answers', { score: averageScore, count: answerCount })]);
    facts.push([t('business'), moneyText(result.businessAmount, language)]);
    facts.push([t('carsReturned'), String(result.carsReturnedCount)]);
    if (returnOnCostRate) facts.push([t('returnOnCost'), rateText(returnOnCostRate, language)]);
  }
  if (report) {
    facts.push([t('reportForm'), report.form], [t('reportContent'), report.content]);
    facts.push([t('reportEffect'), report.effect]);
  }
  return facts;
}

interface ReportValues {
  readonly form: string;
  readonly content: string;
  readonly effect: string;
  readonly costs: CostValues;
}

interface ReportProps extends OfActivity {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Report({ activity, onChanged, isOpen, onClose }: ReportProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(ClubActivitiesReportDocument, onChanged);
  const fields = [
    ['form', 'reportForm'],
    ['content', 'reportContent'],
    ['effect', 'reportEffect'],
  ] as const;
  return (
    <FormDrawer<ReportValues>
      title={t('report')}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={({ costs, ...said }, form) =>
        act({ activityId: activity.id, ...said, costs: costsInput(costs) }, form)
      }
      {...running}
    >
      {fields.map(([name, label]) => (
        <Form.Item key={name} name={name} label={t(label)} rules={[{ required: true }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
        </Form.Item>
      ))}
      <CostFields />
    </FormDrawer>
  );
}
