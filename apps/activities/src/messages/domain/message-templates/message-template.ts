/** The wording of one kind of message (rulebook ACT-07); `{fact}` stands where a fact of the message goes. */
export interface MessageTemplate {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type TemplateLanguage = 'zh' | 'en';

/** The text of a message. A fact that is missing is a bug of the code that queued it, and throws. */
export function fillTemplate(
  template: MessageTemplate,
  facts: Readonly<Record<string, string | number>>,
  language: TemplateLanguage,
): string {
  return template[language].replace(/\{(\w+)\}/g, (_, fact: string) => {
    const value = facts[fact];
    if (value === undefined) throw new Error(`The message ${template.code} lacks ${fact}.`);
    return String(value);
  });
}
