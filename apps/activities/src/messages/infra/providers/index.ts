import type { Clock } from '@autoclub/domain-kit';
import { membershipOf, type MembershipVariables } from '../../../network';
import { byChannel } from '../../application/by-channel';
import { withCircuit } from '../../application/circuit';
import type { ContactBook } from '../../application/contact-book';
import type { MessageProvider } from '../../application/message-provider';
import { fileMessageProvider } from './file-message-provider';
import { postcards, telephoneTasks, webBulletin } from './list-message-providers';
import { membershipContacts } from './membership-contacts';
import { smtpMessageProvider } from './smtp-message-provider';
import { webhookMessageProvider } from './webhook-message-provider';

/** What the environment says of providers; see the README. */
export interface ProviderSettings extends MembershipVariables {
  readonly MESSAGE_FOLDER: string;
  readonly SMTP_URL?: string | undefined;
  readonly SMTP_FROM?: string | undefined;
  readonly SMS_WEBHOOK_URL?: string | undefined;
  readonly SMS_WEBHOOK_SECRET?: string | undefined;
  readonly SMS_WEBHOOK_PRIVATE: 'on' | 'off';
}

/** The provider of each channel as the environment says; the file where no vendor is given. */
export function providersOf(environment: ProviderSettings, clock: Clock): MessageProvider {
  const file = fileMessageProvider(environment.MESSAGE_FOLDER, clock);
  const membership = membershipOf(environment, clock);
  const contacts = membership && membershipContacts(membership);
  return byChannel({
    SMS: withCircuit(smsOf(environment, contacts, clock) ?? file, clock),
    EMAIL: withCircuit(emailOf(environment, contacts) ?? file, clock),
    PHONE: telephoneTasks,
    POST: postcards,
    BULLETIN: webBulletin,
  });
}

function smsOf(environment: ProviderSettings, contacts: ContactBook | undefined, clock: Clock) {
  const { SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret, SMS_WEBHOOK_PRIVATE: isPrivate } = environment;
  if (!url || !secret || !contacts) return undefined;
  return webhookMessageProvider({ url, secret, allowsPrivateAddresses: isPrivate === 'on' }, contacts, {
    clock,
  });
}

function emailOf({ SMTP_URL: url, SMTP_FROM: from }: ProviderSettings, contacts: ContactBook | undefined) {
  return url && from && contacts ? smtpMessageProvider({ url, from }, contacts) : undefined;
}
