import type { Explanation, Language } from '@autoclub/domain-kit';
import {
  explain,
  explainGround,
  isRuleId,
  rule,
  ruleIdOf,
  type ExplainableDecision,
} from '@autoclub/rulebook';
import type { Explanation as ExplanationType } from './explanation.type';

/**
 * An explanation as it was stored, as JSON, beside whatever a rule decided (rulebook CONV-4). The sentence is made from
 * it and from the rulebook when it is asked for, so that the stored facts stay the only truth.
 */
export type StoredExplanation = ExplainableDecision & Pick<Explanation, 'ruleVersion' | 'grounds'>;

/** An explanation as the graph shows it, in the caller's language (rulebook CONV-4, PLT-05). */
export function presentExplanation(stored: StoredExplanation, language: Language): ExplanationType {
  return {
    ruleId: stored.ruleId,
    ruleTitle: titleOf(stored.ruleId, language),
    ruleVersion: stored.ruleVersion,
    formula: stored.formula,
    inputs: Object.entries(stored.inputs).map(([name, value]) => ({ name, value: String(value) })),
    result: String(stored.result),
    text: explain(stored, language),
    grounds: (stored.grounds ?? []).map((ground) => ({
      ruleId: ruleIdOf(ground.template),
      ruleTitle: titleOf(ruleIdOf(ground.template), language),
      isMet: ground.isMet,
      subjectId: ground.subjectId ?? null,
      text: explainGround(ground, language),
    })),
  };
}

function titleOf(ruleId: string, language: Language): string {
  if (!isRuleId(ruleId)) return ruleId;
  const { titleZh, titleEn } = rule(ruleId);
  return language === 'zh' ? titleZh : titleEn;
}
