import type { MessageTemplate } from './message-template';
import { settlementNotice } from './settlement-notice.template';

/** Every kind of message: a new one is one file and one line here. */
export const messageTemplates: readonly MessageTemplate[] = [settlementNotice];

export function messageTemplate(code: string): MessageTemplate {
  const template = messageTemplates.find((one) => one.code === code);
  if (!template) throw new Error(`There is no message template ${code}.`);
  return template;
}
