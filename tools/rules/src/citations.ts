import { isRuleId, type RuleId } from '@autoclub/rulebook';

/** A place that names a rule: the path inside the workspace and the line, counted from one. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** One mention of something that looks like a rule id. */
export interface Citation extends Place {
  readonly id: string;
}

const LOOKS_LIKE_AN_ID = /\b(?:CONV|MEM|PTS|SVC|ACT|ANA|PLT)-\d{1,2}\b/g;

/** Every mention of a rule in a text, once per id and line. */
export function citationsIn(path: string, text: string): readonly Citation[] {
  return text.split('\n').flatMap((line, i) => {
    const ids = new Set(line.match(LOOKS_LIKE_AN_ID));
    return [...ids].map((id) => ({ id, path, line: i + 1 }));
  });
}

/** Whether the citation names a rule that the rulebook has. */
export function isKnown(citation: Citation): citation is Citation & { readonly id: RuleId } {
  return isRuleId(citation.id);
}

/** `path:line`, as an editor opens it. */
export function placeText({ path, line }: Place): string {
  return `${path}:${line}`;
}
