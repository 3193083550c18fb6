import type { Explanation, ExplanationInputs } from '@autoclub/domain-kit';
import type { ExplanationTemplate, FactNamesOf } from './templates';

/** What a decision says about itself once its sentence is named. */
export interface Decided<Template extends ExplanationTemplate, Result extends string | number> {
  readonly ruleVersion: string;
  readonly formula: string;
  /** Everything the rule saw; what the sentence names may not be missing. */
  readonly inputs: Readonly<Record<FactNamesOf<Template>, string | number>> & ExplanationInputs;
  readonly result: Result;
}

/**
 * An explanation to be stored beside a decision (rulebook CONV-4). It names its sentence, and the compiler asks for
 * every fact of that sentence; the rule follows from the name.
 *
 * @example
 * ```ts
 * explanation('PTS-02.activity', { ruleVersion, formula: '5', inputs: { activityPoints: 5 }, result: 5 });
 * ```
 */
export function explanation<Template extends ExplanationTemplate, Result extends string | number>(
  template: Template,
  decided: Decided<Template, Result>,
): Explanation<Result> & { readonly template: Template } {
  const { ruleVersion, formula, inputs, result } = decided;
  const [ruleId = ''] = template.split('.');
  return { template, ruleId, ruleVersion, formula, inputs, result };
}
