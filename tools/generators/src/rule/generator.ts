import { formatFiles, type Tree } from '@nx/devkit';
import { addFile } from '../edit-file';
import { namesOf, type Names } from '../names';

export interface RuleOptions {
  readonly name: string;
  readonly service: string;
  readonly capability: string;
  readonly rule: string;
  readonly summary: string;
}

/** A rule that is pure and total, and a spec that is made of its examples on both sides of its boundary. */
export default async function rule(tree: Tree, options: RuleOptions): Promise<void> {
  const names = namesOf(options.name);
  const folder = `apps/${options.service}/src/${options.capability}/domain`;
  addFile(tree, `${folder}/${names.kebab}.rule.ts`, ruleText(names, options));
  addFile(tree, `${folder}/${names.kebab}.rule.spec.ts`, specText(names, options));
  await formatFiles(tree);
}

function ruleText({ camel, pascal }: Names, { rule: ruleId, summary }: RuleOptions): string {
  return `/** What the rule looks at, loaded beforehand. */
export interface ${pascal}Facts {
  readonly count: number;
}

/** The numbers of the programme that the rule asks for. */
export interface ${pascal}Numbers {
  readonly threshold: number;
}

/** ${summary.replace(/\.$/, '')} (rulebook ${ruleId}). */
export const ${camel}Rule = {
  ruleId: '${ruleId}',
  evaluate: ({ count }: ${pascal}Facts, { threshold }: ${pascal}Numbers): boolean => count >= threshold,
  /** Both sides of the boundary: they are the test, and what documentation shows. */
  examples: [
    { facts: { count: 4 }, numbers: { threshold: 5 }, holds: false },
    { facts: { count: 5 }, numbers: { threshold: 5 }, holds: true },
  ],
};
`;
}

function specText({ camel, kebab }: Names, { rule: ruleId }: RuleOptions): string {
  return `import { ${camel}Rule } from './${kebab}.rule';

describe('${ruleId}: ${kebab}', () => {
  it.each(${camel}Rule.examples)('$facts against $numbers: $holds', ({ facts, numbers, holds }) => {
    expect(${camel}Rule.evaluate(facts, numbers)).toBe(holds);
  });
});
`;
}
