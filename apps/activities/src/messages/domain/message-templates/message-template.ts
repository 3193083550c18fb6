import type { Bilingual, Language } from '@autoclub/domain-kit';

/** The wording of one kind of message (rulebook ACT-07); `{fact}` stands where a fact of the message goes. */
export interface MessageTemplate {
  readonly code: string;
  readonly name: Bilingual;
  readonly text: Bilingual;
}

/** The text of a message. A fact that is missing is a bug of the code that queued it, and throws. */
export function fillTemplate(
  template: MessageTemplate,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return template.text[language].replace(/\{(\w+)\}/g, (_, fact: string) => {
    const value = facts[fact];
    if (value === undefined) throw new Error(`The message ${template.code} lacks ${fact}.`);
    return String(value);
  });
}
