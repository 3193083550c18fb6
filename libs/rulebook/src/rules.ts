import { activities } from './chapters/activities';
import { analytics } from './chapters/analytics';
import { conventions } from './chapters/conventions';
import { membership } from './chapters/membership';
import { platform } from './chapters/platform';
import { points } from './chapters/points';
import { service } from './chapters/service';
import type { Rule } from './rule';

const chapters = [
  ...conventions,
  ...membership,
  ...points,
  ...service,
  ...activities,
  ...analytics,
  ...platform,
];

/** Every id of the rulebook; a misspelt one does not compile. */
export type RuleId = (typeof chapters)[number]['id'];

/** Every rule of the rulebook, chapter by chapter in the written order. */
export const rules: readonly Rule<RuleId>[] = chapters;

const byId: ReadonlyMap<string, Rule<RuleId>> = new Map(rules.map((each) => [each.id, each]));

/** Whether the text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return byId.has(text);
}

/** The rule with this id. */
export function rule(id: RuleId): Rule<RuleId> {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`The rulebook has no rule ${id}.`);
  return found;
}
