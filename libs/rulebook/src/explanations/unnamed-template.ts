import type { Bilingual, Explanation } from '@autoclub/domain-kit';
import { placeholdersOf } from './template';
import { explanationTemplates } from './templates';

/**
 * The sentence of a decision that was stored before explanations named theirs. Those rows stay as they are, so it is
 * chosen by the rule id: a class by its result (`ANA-02.B`), else the first template of the rule, in the written order,
 * whose every fact was stored. No decision of today is explained this way.
 */
export function unnamedTemplate(
  { ruleId, result }: Pick<Explanation, 'ruleId' | 'result'>,
  facts: ReadonlyMap<string, string>,
): Bilingual | undefined {
  const ofRule = Object.entries<Bilingual>(explanationTemplates).filter(
    ([name, template]) => name.startsWith(`${ruleId}.`) && hasEveryFact(template, facts),
  );
  const byResult = ofRule.find(([name]) => name === `${ruleId}.${result}`);
  const first = ofRule.find(([name]) => !isClass(name));
  return (byResult ?? first)?.[1];
}

/** Outcomes in capitals are classes, and known by their result alone. */
function isClass(name: string): boolean {
  return /\.[A-Z]/.test(name);
}

/** No sentence is shown with a hole. */
export function hasEveryFact(template: Bilingual, facts: ReadonlyMap<string, string>): boolean {
  return [template.zh, template.en].every((text) => placeholdersOf(text).every((name) => facts.has(name)));
}
