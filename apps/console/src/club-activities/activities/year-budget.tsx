import { Card, Flex, Form, Progress, Typography } from 'antd';
import {
  ClubActivitiesYearBudgetSetDocument,
  type ClubActivitiesPlanQuery,
} from '../../generated/club-activities';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import { useLanguage, useWords } from '../../language/words';
import { Amount } from '../../parts/figures';
import { moneyText } from '../../parts/number-texts';
import { words } from '../words';
import { MoneyInput } from './money-input';

type Budget = ClubActivitiesPlanQuery['activityYearBudget'];

interface YearBudgetProps {
  readonly year: number;
  readonly budget: Budget | undefined;
  readonly onChanged: () => void;
}

/** The budget of the year with what each quarter has spent of its share (rulebook ACT-03). */
export function YearBudget({ year, budget, onChanged }: YearBudgetProps) {
  const t = useWords(words);
  const heading = (
    <Typography.Title level={2} className="club-title">
      {t('yearBudget', { year })}
    </Typography.Title>
  );
  const set = <SetBudget year={year} budget={budget} onChanged={onChanged} />;
  return (
    <Card size="small" title={heading} extra={set}>
      {budget ? (
        <div className="club-quarters">
          <div>
            <div className="club-sub">{t('wholeYear')}</div>
            <div className="club-figure">
              <Amount of={budget.amount} />
            </div>
          </div>
          {budget.quarters.map((each, n) => (
            <Quarter key={each.period.from} n={n + 1} of={each} />
          ))}
        </div>
      ) : (
        <p className="club-quiet">{t('noYearBudget')}</p>
      )}
    </Card>
  );
}

interface QuarterProps {
  readonly n: number;
  readonly of: NonNullable<Budget>['quarters'][number];
}

function Quarter({ n, of: { shareAmount, spentAmount, leftAmount } }: QuarterProps) {
  const t = useWords(words);
  const language = useLanguage();
  const [share, spent] = [Number(shareAmount.amount), Number(spentAmount.amount)];
  const percent = share > 0 ? Math.round((spent / share) * 100) : 0;
  const said = t('leftOf', {
    left: moneyText(leftAmount, language),
    spent: moneyText(spentAmount, language),
  });
  return (
    <div>
      <div className="club-sub">{t('quarter', { n })}</div>
      <div className="club-figure">
        <Amount of={shareAmount} />
      </div>
      <Progress
        percent={Math.min(percent, 100)}
        status={percent > 100 ? 'exception' : 'normal'}
        showInfo={false}
        size="small"
        aria-label={said}
      />
      <div className="club-sub">{said}</div>
    </div>
  );
}

function SetBudget({ year, budget, onChanged }: YearBudgetProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(ClubActivitiesYearBudgetSetDocument, onChanged);
  return (
    <Flex>
      <Ask<{ amount: string }>
        label={t('setYearBudget')}
        initial={{ ...(budget && { amount: budget.amount.amount }) }}
        onSubmit={({ amount }) => act({ year, amount: { amount } })}
        {...running}
      >
        <Form.Item name="amount" label={t('wholeYear')} rules={[{ required: true }]}>
          <MoneyInput />
        </Form.Item>
      </Ask>
    </Flex>
  );
}
