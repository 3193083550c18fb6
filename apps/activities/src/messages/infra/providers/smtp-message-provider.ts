import { MailFailure, smtpSender } from '@autoclub/service-kit';
import type { SmtpSettings } from '@autoclub/service-kit';
import type { ContactBook } from '../../application/contact-book';
import { DeliveryFailure } from '../../application/message-provider';
import type { MessageProvider } from '../../application/message-provider';

/**
 * E-mail by an SMTP server (rulebook ACT-08). One whose attempt was cut off is given up as `OUTCOME_UNKNOWN`, since no
 * message is sent twice for one reason.
 */
export function smtpMessageProvider(settings: SmtpSettings, contacts: ContactBook): MessageProvider {
  const sender = smtpSender(settings);
  return {
    async send(message) {
      if (message.isUncertain) throw new DeliveryFailure('REFUSED', 'OUTCOME_UNKNOWN');
      const contact = await contacts.contactOf(message);
      if (!contact?.email) throw new DeliveryFailure('REFUSED', 'NO_ADDRESS');
      const { messageId, subject, text, traceId } = message;
      try {
        await sender.send({
          ...{ id: `${messageId}@messages.autoclub`, to: contact.email, subject, text, traceId },
        });
      } catch (error) {
        throw error instanceof MailFailure ? new DeliveryFailure(error.kind, error.code) : error;
      }
      return 'ACCEPTED';
    },
  };
}
