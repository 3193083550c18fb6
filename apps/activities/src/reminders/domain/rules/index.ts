import type { ReminderRule } from '../reminder-rule';
import { birthday } from './birthday.rule';
import { cardRenewal } from './card-renewal.rule';
import { holiday } from './holiday.rule';
import { inspectionDue } from './inspection-due.rule';
import { insuranceRenewal } from './insurance-renewal.rule';
import { pointsExpiring } from './points-expiring.rule';
import { programmeRelease } from './programme-release.rule';
import { renewalTerms } from './renewal-terms.rule';
import { serviceDue } from './service-due.rule';
import { unusedBenefits } from './unused-benefits.rule';
import { welcome } from './welcome.rule';
import { yearEndCard } from './year-end-card.rule';

/** Every reminder that a day gives rise to: a new one is one file and one line here (rulebook ACT-07). */
export const reminderRules: readonly ReminderRule[] = [
  welcome,
  serviceDue,
  inspectionDue,
  insuranceRenewal,
  cardRenewal,
  unusedBenefits,
  holiday,
  yearEndCard,
  pointsExpiring,
  programmeRelease,
  renewalTerms,
  birthday,
];

const byCode = new Map(reminderRules.map((rule) => [rule.code, rule]));

export function reminderRule(code: string): ReminderRule {
  const rule = byCode.get(code);
  if (!rule) throw new Error(`There is no reminder ${code}.`);
  return rule;
}
