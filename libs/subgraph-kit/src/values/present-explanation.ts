import { explain, isRuleId, rule, type ExplainableDecision, type Language } from '@autoclub/rulebook';
import type { Explanation } from './explanation.type';

/**
 * What is kept, as JSON, beside whatever a rule decided (rulebook CONV-4). The sentence is made from it and from the
 * rulebook when somebody asks, so that the stored facts stay the only truth.
 */
export interface StoredExplanation extends ExplainableDecision {
  /** The version of the programme configuration that applied, such as `default@1`. */
  readonly ruleVersion: string;
}

/** An explanation as the graph shows it, in the caller's language (rulebook CONV-4, PLT-05). */
export function presentExplanation(stored: StoredExplanation, language: Language): Explanation {
  return {
    ruleId: stored.ruleId,
    ruleTitle: titleOf(stored.ruleId, language),
    ruleVersion: stored.ruleVersion,
    formula: stored.formula,
    inputs: Object.entries(stored.inputs).map(([name, value]) => ({ name, value: String(value) })),
    result: String(stored.result),
    text: explain(stored, language),
  };
}

function titleOf(ruleId: string, language: Language): string {
  if (!isRuleId(ruleId)) return ruleId;
  const { titleZh, titleEn } = rule(ruleId);
  return language === 'zh' ? titleZh : titleEn;
}
