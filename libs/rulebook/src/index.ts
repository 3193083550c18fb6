export { explain, explainGround, type ExplainableDecision } from './explanations/explain';
export { explanation, ground, ruleIdOf } from './explanations/explanation';
export { explanationTemplates, type ExplanationTemplate, type FactNamesOf } from './explanations/templates';
export { wordFor } from './explanations/vocabulary';
export type { EnumLabels } from './labels/enum-labels';
export { labels } from './labels/labels';
export type { Rule, RuleOwner } from './rule';
export { isRuleId, rule, rules, type RuleId } from './rules';
export { formatText, type TemplateFault, templateFaults, variablesOf } from './messages/icu-message';
