import { rules } from '@autoclub/rulebook';
import type { RuleCoverage } from './rule-coverage';
import { numberLines } from './rule-numbers';

/** The rulebook for a reader: each rule with its numbers, the files that claim it and the files that test it. */
export function ruleTable({ byRule }: RuleCoverage): string {
  const blocks = rules.map(({ id, service, titleEn, titleZh, numbers }) => {
    const { code, tests } = byRule[id] ?? { code: [], tests: [] };
    return [
      `${id}  ${titleEn} · ${titleZh}  (${service})`,
      ...byFile(code).map((file) => `    code   ${file}`),
      ...byFile(tests).map((file) => `    test   ${file}`),
      ...numberLines(numbers).map((line) => `    number ${line}`),
    ].join('\n');
  });
  return `${blocks.join('\n')}\n\n${summary(byRule)}\n`;
}

/** Places of one file on one line: `path:12,40`. */
function byFile(places: readonly string[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const place of places) {
    const at = place.lastIndexOf(':');
    const path = place.slice(0, at);
    lines.set(path, [...(lines.get(path) ?? []), place.slice(at + 1)]);
  }
  return [...lines].map(([path, numbers]) => `${path}:${numbers.join(',')}`);
}

function summary(byRule: RuleCoverage['byRule']): string {
  const all = Object.values(byRule);
  const claimed = all.filter(({ code }) => code.length > 0);
  const tested = claimed.filter(({ tests }) => tests.length > 0);
  return `${all.length} rules, ${claimed.length} claimed by code, ${tested.length} of these cited by tests.`;
}
