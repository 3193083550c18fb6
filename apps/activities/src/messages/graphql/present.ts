import { money } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { Message } from '../domain/message';
import { messageTemplate } from '../domain/message-templates';
import { fillTemplate } from '../domain/message-templates/message-template';
import type { MessageType } from './message.type';

/** Pure mapping from the domain to the graph. */
export function presentMessage(message: Message, language: Language): MessageType {
  const { id, reason, template, channel, purpose, state, dueAt, sentAt, failureCode, createdAt, traceId } =
    message;
  return {
    id,
    reason,
    template,
    templateName: messageTemplate(template).name[language],
    channel,
    purpose,
    state,
    text: fillTemplate(messageTemplate(template), message.facts, language),
    dueAt,
    sentAt,
    attemptCount: message.attempts,
    failureCode,
    createdAt,
    fallbackChannels: message.fallbacks,
    ruleCode: message.ruleCode,
    validUntil: message.validUntil,
    cost: presentMoney(money(message.costMinor)),
    closedAt: message.closedAt,
    customer: { id: message.customerId },
    traceId,
  };
}
