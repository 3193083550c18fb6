import { isRuleId, rule } from '../rules';
import { fillIn, placeholdersOf, type Bilingual, type Language } from './template';
import { explanationTemplates } from './templates';
import { vocabulary } from './vocabulary';

/** What a decision stored about itself: never words, only the rule, the facts it saw and the arithmetic. */
export interface ExplainableDecision {
  readonly ruleId: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly result: string | number;
  /** The template the decision names; without it the one that fits its result or its inputs is taken. */
  readonly template?: string;
}

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
  return language === 'zh' ? `${title}：${arithmetic}。` : `${title}: ${arithmetic}.`;
}

function titleOf(id: Parameters<typeof rule>[0], language: Language): string {
  const { titleZh, titleEn } = rule(id);
  return language === 'zh' ? titleZh : titleEn;
}

function factsOf({ inputs, formula, result }: ExplainableDecision, language: Language): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...inputs, formula, result })) {
    facts.set(name, worded(value, language));
  }
  return facts;
}

function worded(value: string | number, language: Language): string {
  const text = String(value);
  return Object.hasOwn(vocabulary, text) ? (vocabulary[text]?.[language] ?? text) : text;
}

/**
 * The template the decision names, else the one keyed by its result (classes), else the only one of its rule that its
 * inputs fit: in each case only one whose every fact the decision stored, so that no sentence is shown with a hole.
 */
function templateOf(stored: ExplainableDecision, facts: ReadonlyMap<string, string>): Bilingual | undefined {
  const fitting = Object.entries<Bilingual>(explanationTemplates).filter(
    ([key, template]) => key.startsWith(`${stored.ruleId}.`) && hasEveryFact(template, facts),
  );
  const named = fitting.find(([key]) => key === stored.template);
  const byResult = fitting.find(([key]) => key === `${stored.ruleId}.${stored.result}`);
  const byInputs = fitting.filter(([key]) => !isKeyedByResult(key));
  return (named ?? byResult ?? (byInputs.length === 1 ? byInputs[0] : undefined))?.[1];
}

/** Outcomes in capitals are results (classes) and are never guessed from inputs. */
function isKeyedByResult(key: string): boolean {
  return /\.[A-Z]/.test(key);
}

function hasEveryFact(template: Bilingual, facts: ReadonlyMap<string, string>): boolean {
  return [template.zh, template.en].every((text) => placeholdersOf(text).every((name) => facts.has(name)));
}
