import { addDays, commonRefusals, defineRefusals, InputChecks } from '@autoclub/domain-kit';
import type { AmountInput, LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { CampaignPlan } from './campaign';

export const planRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'PERIOD_INVALID',
  ),
  CHANNEL_REQUIRED: { zh: '至少选择一个渠道。', en: 'Name at least one channel.' },
  CAMPAIGN_TOO_LONG: { zh: '营销活动最长 {maxDays} 天。', en: 'A campaign may last at most {maxDays} days.' },
  ENDS_IN_PAST: { zh: '营销活动须在今天之后结束。', en: 'The campaign must end after today.' },
});

/** A plan as it is written down. */
export type PlanInput = Omit<CampaignPlan, 'budgetMinor' | 'controlShare'> & {
  readonly budget: AmountInput | null;
  /** Whole percent that are held out; null for the share of the programme. */
  readonly controlPercent: number | null;
};

const LONGEST_NAME = 80;
const LONGEST_SCRIPT = 2_000;
const LONGEST_DAYS = 366;
const MOST_CONTROL_PERCENT = 50;

/** Reads a plan (rulebook ACT-09); every fault is named at once. */
export function planCampaign(
  input: PlanInput,
  { today, controlShare }: { readonly today: LocalDate; readonly controlShare: number },
): Outcome<CampaignPlan, RefusalOf<typeof planRefusals>> {
  const { budget, controlPercent, ...plan } = input;
  const checks = new InputChecks(planRefusals);
  const { no } = planRefusals;
  const read = {
    code: checks.code(plan.code, ['code'], 48),
    nameZh: checks.text(plan.nameZh, ['nameZh'], LONGEST_NAME),
    nameEn: checks.text(plan.nameEn, ['nameEn'], LONGEST_NAME),
    scriptZh: checks.text(plan.scriptZh, ['scriptZh'], LONGEST_SCRIPT),
    scriptEn: checks.text(plan.scriptEn, ['scriptEn'], LONGEST_SCRIPT),
    salesChannelCode:
      plan.salesChannelCode === null ? null : checks.code(plan.salesChannelCode, ['salesChannelCode']),
    budgetMinor: budget === null ? null : (checks.amount(budget, ['budget'])?.amountMinor ?? 0),
  };
  if (controlPercent !== null)
    checks.wholeNumber(controlPercent, ['controlPercent'], { min: 0, max: MOST_CONTROL_PERCENT });
  if (plan.channels.length === 0) checks.refusals.push(no('CHANNEL_REQUIRED', ['channels']));
  if (plan.endsOn <= plan.startsOn) checks.refusals.push(no('PERIOD_INVALID', ['endsOn']));
  else if (plan.endsOn > addDays(plan.startsOn, LONGEST_DAYS))
    checks.refusals.push(no('CAMPAIGN_TOO_LONG', ['endsOn'], { maxDays: LONGEST_DAYS }));
  else if (plan.endsOn <= today) checks.refusals.push(no('ENDS_IN_PAST', ['endsOn']));
  const share = controlPercent === null ? controlShare : controlPercent * 100;
  return checks.complete({ ...plan, ...read, channels: [...new Set(plan.channels)], controlShare: share });
}
