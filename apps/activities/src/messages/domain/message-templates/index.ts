import { custom } from './custom.template';
import type { MessageTemplate } from './message-template';
import { reminderTemplates } from './reminders';
import { settlementNotice } from './settlement-notice.template';

/** Every kind of message: a new one is one file and one line here. */
export const messageTemplates: readonly MessageTemplate[] = [settlementNotice, custom, ...reminderTemplates];

const byCode = new Map(messageTemplates.map((template) => [template.code, template]));

export function messageTemplate(code: string): MessageTemplate {
  const template = byCode.get(code);
  if (!template) throw new Error(`There is no message template ${code}.`);
  return template;
}
