import type { Bilingual } from '@autoclub/domain-kit';

/** Codes of the domain that a person should read as words, in every language. */
export type Vocabulary = Readonly<Record<string, Bilingual>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** The names in braces of a template, in their order, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
}

/** The template with each `{name}` replaced by its fact; a name without a fact stays as it is. */
export function fillIn(text: string, facts: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => facts.get(name) ?? whole);
}
