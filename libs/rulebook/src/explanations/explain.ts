import type { Bilingual, Explanation, ExplanationGround, Language } from '@autoclub/domain-kit';
import { isRuleId, rule } from '../rules';
import { ruleIdOf } from './explanation';
import { fillIn } from './template';
import { explanationTemplates } from './templates';
import { hasEveryFact, unnamedTemplate } from './unnamed-template';
import { wordFor } from './vocabulary';

/**
 * What a decision stored about itself: never words, only the rule, the facts it saw and the arithmetic. Only rows from
 * before explanations named their template have none.
 */
export type ExplainableDecision = Pick<Explanation, 'ruleId' | 'formula' | 'inputs' | 'result'> &
  Partial<Pick<Explanation, 'template'>>;

/**
 * Says in the reader's language why a decision came out as it did, from its stored facts (rulebook CONV-4, PLT-05).
 * Never throws: a decision whose template is not known any more is explained by its rule's title and arithmetic.
 */
export function explain(stored: ExplainableDecision, language: Language): string {
  const facts = factsOf(stored, language);
  const template = templateOf(stored, facts);
  if (template !== undefined) return fillIn(template[language], facts);
  const title = isRuleId(stored.ruleId) ? titleOf(stored.ruleId, language) : stored.ruleId;
  const arithmetic = [stored.formula, facts.get('result')].filter((part) => part !== '').join(' = ');
  if (arithmetic === '') return title;
  return language === 'zh' ? `${title}：${arithmetic}。` : `${title}: ${arithmetic}.`;
}

/** Says one of the grounds of a decision, like {@link explain}. */
export function explainGround({ template, inputs }: ExplanationGround, language: Language): string {
  return explain({ template, ruleId: ruleIdOf(template), inputs, formula: '', result: '' }, language);
}

/** The template the decision names, if all it says was stored. */
function templateOf(stored: ExplainableDecision, facts: ReadonlyMap<string, string>): Bilingual | undefined {
  const { template: name } = stored;
  if (name === undefined) return unnamedTemplate(stored, facts);
  const templates: Readonly<Record<string, Bilingual>> = explanationTemplates;
  const named = Object.hasOwn(templates, name) ? templates[name] : undefined;
  return named && hasEveryFact(named, facts) ? named : undefined;
}

function titleOf(id: Parameters<typeof rule>[0], language: Language): string {
  const { titleZh, titleEn } = rule(id);
  return language === 'zh' ? titleZh : titleEn;
}

/** What somebody wrote or sent, and no code of ours though it may read like one. */
const AS_SENT: ReadonlySet<string> = new Set(['reason', 'approvedBy']);

function factsOf({ inputs, formula, result }: ExplainableDecision, language: Language): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...inputs, formula, result })) {
    facts.set(name, AS_SENT.has(name) ? String(value) : wordFor(String(value), language));
  }
  return facts;
}
