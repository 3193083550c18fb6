import type { DocumentOf, EarningSource } from '../earning-document';
import type { PointsProgramme } from '../points-numbers';
import { activityAttendanceRule } from './activity-attendance.rule';
import type { EarningRule, Evaluation } from './earning-rule';
import { insurancePolicyRule } from './insurance-policy.rule';
import { packageRule } from './package.rule';
import { referralRule } from './referral.rule';
import { repairOrderRule } from './repair-order.rule';

/** The rule of each kind of document: a kind without a rule does not compile. */
const ruleOf: { readonly [Source in EarningSource]: EarningRule<Source> } = {
  REPAIR_ORDER: repairOrderRule,
  INSURANCE_POLICY: insurancePolicyRule,
  ACTIVITY_REGISTRATION: activityAttendanceRule,
  REFERRAL: referralRule,
  PACKAGE: packageRule,
};

/** Every way to earn (rulebook PTS-02), in the order in which they are shown. */
export const earningRules: readonly EarningRule[] = [
  repairOrderRule,
  insurancePolicyRule,
  activityAttendanceRule,
  referralRule,
  packageRule,
];

/** What the rules find for a document: posting, preview and proof all use it (rulebook PTS-12). */
export function evaluate<Source extends EarningSource>(
  document: DocumentOf<Source>,
  { points, version }: PointsProgramme,
): Evaluation {
  const rule: EarningRule<Source> = ruleOf[document.type];
  return rule.evaluate(document.facts, points, version);
}
