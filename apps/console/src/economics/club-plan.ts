import type { EconomicsClubPeriodsQuery } from '../generated/economics';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import type { ChartPlan } from '../charts/chart-plan';
import { monthText } from '../periods/figure-texts';
import { moneyText } from '../parts/number-texts';
import { waterfallOption } from './waterfall';
import type { words } from './words';

type Period = EconomicsClubPeriodsQuery['clubPeriods']['nodes'][number];

/** The accounts of a month as a waterfall: opening, each category of income and expense, closing (rulebook SVC-18). */
export function clubPlan(
  { days, lines, openingAmount, closingAmount }: Period,
  word: (name: string, value: string) => string,
  language: Language,
  t: Say<keyof typeof words.zh>,
): ChartPlan {
  const byCategory = new Map<string, number>();
  for (const { side, category, amount } of lines) {
    const change = Number(amount.amount) * (side === 'INCOME' ? 1 : -1);
    byCategory.set(category, (byCategory.get(category) ?? 0) + change);
  }
  const changes = [...byCategory].sort(([, a], [, b]) => b - a);
  const steps = [
    { name: t('clubOpening'), change: Number(openingAmount.amount), isTotal: true },
    ...changes.map(([category, change]) => ({
      name: word('ClubCategory', category),
      change,
      isTotal: false,
    })),
    { name: t('clubClosing'), change: Number(closingAmount.amount), isTotal: true },
  ];
  const money = (value: number) => moneyText({ amount: value.toFixed(2) }, language);
  return {
    title: t('clubTitle', {
      month: monthText(days.from, language),
      amount: moneyText(closingAmount, language),
    }),
    formula: t('clubFormula'),
    table: {
      head: [t('category'), t('amount')],
      rows: steps.map(({ name, change }) => [name, change.toFixed(2)]),
    },
    option: waterfallOption(steps, t('amount'), money, ''),
  };
}
