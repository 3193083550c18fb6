export { explain, type ExplainableDecision } from './explanations/explain';
export { LANGUAGES, type Bilingual, type Language } from './explanations/template';
export { explanationTemplates, type ExplanationTemplate } from './explanations/templates';
export type { Rule, RuleOwner } from './rule';
export { isRuleId, rule, rules, type RuleId } from './rules';
