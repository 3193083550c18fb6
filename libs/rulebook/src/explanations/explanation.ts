import type { Explanation, ExplanationGround, ExplanationInputs } from '@autoclub/domain-kit';
import type { ExplanationTemplate, FactNamesOf } from './templates';

/** What a decision says about itself once its sentence is named. */
export interface Decided<Template extends ExplanationTemplate, Result extends string | number> {
  readonly ruleVersion: string;
  readonly formula: string;
  /** Everything the rule saw; what the sentence names may not be missing. */
  readonly inputs: Readonly<Record<FactNamesOf<Template>, string | number>> & ExplanationInputs;
  readonly result: Result;
  /** The rules and lines that were considered, each made by {@link ground}. */
  readonly grounds?: readonly ExplanationGround[];
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
  const { ruleVersion, formula, inputs, result, grounds } = decided;
  const ruleId = ruleIdOf(template);
  return { template, ruleId, ruleVersion, formula, inputs, result, ...(grounds && { grounds }) };
}

/** What a ground says besides its sentence. */
export interface Considered<Template extends ExplanationTemplate> {
  readonly isMet: boolean;
  readonly subjectId?: string | undefined;
  readonly inputs: Readonly<Record<FactNamesOf<Template>, string | number>> & ExplanationInputs;
}

/**
 * A rule or line that was considered (rulebook CONV-4). Like {@link explanation} it asks for every fact of its
 * sentence.
 *
 * @example
 * ```ts
 * ground('PTS-03.member', { isMet: true, subjectId: 'mem_1', inputs: { businessDay: '2026-11-21' } });
 * ```
 */
export function ground<Template extends ExplanationTemplate>(
  template: Template,
  { isMet, subjectId, inputs }: Considered<Template>,
): ExplanationGround & { readonly template: Template } {
  return { template, isMet, ...(subjectId !== undefined && { subjectId }), inputs };
}

/** The rule that a sentence belongs to. */
export function ruleIdOf(template: string): string {
  return template.split('.')[0] ?? '';
}
