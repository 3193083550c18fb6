import type { Bilingual, PlaceholdersOf } from '@autoclub/domain-kit';
import type { RuleId } from '../rules';
import { analyticsTemplates } from './templates/analytics';
import { membershipTemplates } from './templates/membership';
import { pointsTemplates } from './templates/points';
import { serviceTemplates } from './templates/service';

/**
 * What the graph says when a decision is asked why (rulebook CONV-4), keyed by rule and outcome. Names in braces are
 * `formula`, `result` and the stored inputs of the decision, which {@link explanation} asks for.
 */
export const explanationTemplates = {
  ...pointsTemplates,
  ...membershipTemplates,
  ...serviceTemplates,
  ...analyticsTemplates,
} as const satisfies Readonly<Record<`${RuleId}.${string}`, Bilingual>>;

/** The sentences a decision may name. */
export type ExplanationTemplate = keyof typeof explanationTemplates;

/** The inputs that a template's sentence needs, in both languages. */
export type FactNamesOf<Template extends ExplanationTemplate> = Exclude<
  PlaceholdersOf<(typeof explanationTemplates)[Template]['zh' | 'en']>,
  'formula' | 'result'
>;
