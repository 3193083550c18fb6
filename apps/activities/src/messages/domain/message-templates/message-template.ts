import type { Bilingual, Language } from '@autoclub/domain-kit';
import { formatText, templateFaults } from '@autoclub/rulebook';

/**
 * The wording of one kind of message (rulebook ACT-07), as ICU messages: `{points}`, and
 * `{basis, select, KM {…} other {…}}` where a fact decides.
 */
export interface MessageTemplate {
  readonly code: string;
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** The facts a text may name; a text that names another one is refused at start. */
  readonly variables: readonly string[];
}

/** A template that has been checked; a fault is a bug of ours and ends the process before it serves anybody. */
export function defineTemplate(template: MessageTemplate): MessageTemplate {
  for (const language of ['zh', 'en'] as const) {
    const [fault] = templateFaults(template.text[language], template.variables);
    if (fault) throw new Error(`The ${language} text of ${template.code}: ${fault.code} ${fault.variable}`);
  }
  return template;
}

/** The text of a message. A fact that is missing is a bug of the code that queued it, and throws. */
export function fillTemplate(
  template: MessageTemplate,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return formatText(template.text[language], facts, language);
}
