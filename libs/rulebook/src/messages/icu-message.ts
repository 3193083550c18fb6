import type { Language } from '@autoclub/domain-kit';
import IntlMessageFormat from 'intl-messageformat';

/** What is wrong with the wording of a message; `variable` is the fact it names and nobody gives. */
export interface TemplateFault {
  readonly code: 'TEMPLATE_INVALID' | 'TEMPLATE_VARIABLE_UNKNOWN';
  readonly variable: string;
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/**
 * Whether a text is an ICU message that names nothing but these facts (rulebook ACT-07); empty when all is well. The
 * faults come in the order of the text, each variable once.
 */
export function templateFaults(text: string, variables: readonly string[]): TemplateFault[] {
  const ast = parsed(text);
  if (!ast) return [{ code: 'TEMPLATE_INVALID', variable: '' }];
  return [...namesIn(ast)]
    .filter((name) => !variables.includes(name))
    .map((variable) => ({ code: 'TEMPLATE_VARIABLE_UNKNOWN', variable }));
}

/** The facts a text names; empty for a text that is no ICU message. */
export function variablesOf(text: string): ReadonlySet<string> {
  return namesIn(parsed(text) ?? []);
}

function parsed(text: string): Ast | undefined {
  try {
    return new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true }).getAst();
  } catch {
    return undefined;
  }
}

/** Literals and the `#` of a plural have no name of their own, and their `value` is text. */
const NAMELESS = new Set([0, 7]);

function namesIn(ast: Ast, found = new Set<string>()): Set<string> {
  for (const element of ast) {
    if (!NAMELESS.has(element.type) && 'value' in element) found.add(element.value);
    if ('options' in element)
      for (const option of Object.values(element.options)) namesIn(option.value, found);
  }
  return found;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const formats = new Map<string, IntlMessageFormat>();
const MOST_FORMATS = 1_000;

/** Fills an ICU message; texts are parsed once. */
export function formatText(
  text: string,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const key = `${language} ${text}`;
  let format = formats.get(key);
  if (!format) {
    if (formats.size >= MOST_FORMATS) formats.clear();
    format = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(facts));
}
