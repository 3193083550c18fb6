import { rules } from '@autoclub/rulebook';
import { citationsIn, isKnown, placeText, type Citation } from './citations';
import type { SourceFile } from './workspace-files';

/** Where code claims a rule and where tests prove it, as `path:line`. */
export interface RuleCitations {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

/** What the workspace says about the rulebook: every rule with its citations, and ids no rule has. */
export interface RuleCoverage {
  readonly byRule: Readonly<Record<string, RuleCitations>>;
  readonly unknown: readonly Citation[];
}

/** Collects the citations of every rule. Code is what apps and libs ship; tests are the specs of any project. */
export function ruleCoverage(files: readonly SourceFile[]): RuleCoverage {
  const citations = files.flatMap(({ path, text }) => citationsIn(path, text));
  const isTest = ({ path }: Citation) => path.endsWith('.spec.ts');
  const isCode = (citation: Citation) => !isTest(citation) && !citation.path.startsWith('tools/');
  const byRule = rules.map(({ id }) => {
    const ofRule = citations.filter((citation) => citation.id === id);
    return [id, { code: ofRule.filter(isCode).map(placeText), tests: ofRule.filter(isTest).map(placeText) }];
  });
  return {
    byRule: Object.fromEntries(byRule) as Record<string, RuleCitations>,
    unknown: citations.filter((citation) => !isKnown(citation)),
  };
}

/** One sentence per thing that is wrong; none when every claimed rule is tested and every cited rule exists. */
export function coverageFaults({ byRule, unknown }: RuleCoverage): readonly string[] {
  const untested = Object.entries(byRule).filter(
    ([, { code, tests }]) => code.length > 0 && tests.length === 0,
  );
  return [
    ...unknown.map((each) => `${placeText(each)} cites ${each.id}, which the rulebook does not have.`),
    ...untested.map(
      ([id, { code }]) =>
        `${id} is claimed at ${code[0]} and no test cites it; name it in the title of the test that proves it.`,
    ),
  ];
}
