import { Alert, Button, Card, Checkbox, Flex, Form, Tag, Typography } from 'antd';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import {
  ClubActivitiesBudgetApproveDocument,
  ClubActivitiesBudgetSetDocument,
  type ClubActivitiesCostsFragment,
} from '../../generated/club-activities';
import { useLanguage, useWords } from '../../language/words';
import { Amount } from '../../parts/figures';
import { moneyText } from '../../parts/number-texts';
import { useClub } from '../desk';
import { words } from '../words';
import type { OfActivity } from './of-activity';
import { MoneyInput } from './money-input';

/** What is spent on an activity, in the order of its form. */
const COSTS = [
  ['customersAmount', 'customers'],
  ['staffAndCarsAmount', 'staffAndCars'],
  ['mediaAmount', 'media'],
  ['giftsAndMaterialsAmount', 'gifts'],
  ['paidByParticipantsAmount', 'paidByGuests'],
] as const;

export type CostValues = Record<(typeof COSTS)[number][0], string | null>;

/** What an activity may cost, kind by kind, and whether that is within the share of the quarter (rulebook ACT-03). */
export function BudgetCard({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useClub();
  const { budget, state } = activity;
  const isOver = budget != null && Number(budget.overspentAmount.amount) > 0;
  const isSettable = state === 'PLANNED' || state === 'OPEN';
  const heading = (
    <Typography.Title level={3} className="club-title">
      {t('budget')}
    </Typography.Title>
  );
  return (
    <Card
      size="small"
      title={heading}
      extra={isSettable && <SetBudget activity={activity} onChanged={onChanged} />}
    >
      {budget ? (
        <Flex vertical gap={4}>
          <Tag color={budget.state === 'AWAITING_APPROVAL' ? 'orange' : 'green'} className="club-tag">
            {labelOf('ActivityBudgetState', budget.state)}
          </Tag>
          {isOver && (
            <Alert
              type="warning"
              title={t('overspent', { amount: moneyText(budget.overspentAmount, language) })}
              action={
                budget.state === 'AWAITING_APPROVAL' && <Approve activity={activity} onChanged={onChanged} />
              }
            />
          )}
          <Costs of={budget.costs} />
        </Flex>
      ) : (
        <p className="club-quiet">{t('noBudget')}</p>
      )}
    </Card>
  );
}

function Costs({ of }: { readonly of: ClubActivitiesCostsFragment }) {
  const t = useWords(words);
  return (
    <dl className="club-rows">
      {COSTS.map(([field, name]) => (
        <div key={field}>
          <dt>{t(name)}</dt>
          <dd>
            <Amount of={of[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields of the costs of an activity, as a budget and as what was spent. */
export function CostFields() {
  const t = useWords(words);
  return COSTS.map(([field, name]) => (
    <Form.Item
      key={field}
      name={['costs', field]}
      label={t(name)}
      rules={[{ required: field !== 'paidByParticipantsAmount' }]}
    >
      <MoneyInput />
    </Form.Item>
  ));
}

/** The costs of a form as the graph takes them. */
export function costsInput(costs: CostValues) {
  const of = (field: keyof CostValues) => ({ amount: costs[field] ?? '0.00' });
  return {
    customersAmount: of('customersAmount'),
    staffAndCarsAmount: of('staffAndCarsAmount'),
    mediaAmount: of('mediaAmount'),
    giftsAndMaterialsAmount: of('giftsAndMaterialsAmount'),
    paidByParticipantsAmount: of('paidByParticipantsAmount'),
  };
}

interface BudgetValues {
  readonly costs: CostValues;
  readonly requestsApproval: boolean;
}

function SetBudget({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { act, ...running } = useAct(ClubActivitiesBudgetSetDocument, onChanged);
  const known = activity.budget?.costs;
  const costs = Object.fromEntries(
    COSTS.map(([field]) => [field, known?.[field].amount ?? '0.00']),
  ) as CostValues;
  return (
    <Ask<BudgetValues>
      label={t('setBudget')}
      initial={{ costs, requestsApproval: false }}
      onSubmit={(values) =>
        act({
          activityId: activity.id,
          costs: costsInput(values.costs),
          requestsApproval: values.requestsApproval,
        })
      }
      {...running}
    >
      <CostFields />
      <Form.Item name="requestsApproval" valuePropName="checked">
        <Checkbox>{t('askApproval')}</Checkbox>
      </Form.Item>
    </Ask>
  );
}

function Approve({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { act, isRunning, note } = useAct(ClubActivitiesBudgetApproveDocument, onChanged);
  return (
    <Flex vertical gap={4}>
      <Button size="small" loading={isRunning} onClick={() => void act({ activityId: activity.id })}>
        {t('approve')}
      </Button>
      {note}
    </Flex>
  );
}
