import { createTransport } from 'nodemailer';
import type { ContactBook } from '../../application/contact-book';
import { DeliveryFailure, PROVIDER_TIMEOUT_MS } from '../../application/message-provider';
import type { MessageProvider } from '../../application/message-provider';

export interface SmtpSettings {
  /** `smtps://user:password@host:port`; `smtp:` where the server is on the same machine. */
  readonly url: string;
  /** The sender, such as `Club <club@example.com>`. */
  readonly from: string;
}

/**
 * E-mail by an SMTP server (rulebook ACT-08). A server cannot be asked whether it took a mail: one whose attempt was
 * cut off is given up as `OUTCOME_UNKNOWN`, since no message is sent twice for one reason. The `Message-ID` is that of
 * the message, by which mailboxes know a mail they already have.
 */
export function smtpMessageProvider({ url, from }: SmtpSettings, contacts: ContactBook): MessageProvider {
  const transport = createTransport({
    url,
    connectionTimeout: PROVIDER_TIMEOUT_MS,
    greetingTimeout: PROVIDER_TIMEOUT_MS,
    socketTimeout: PROVIDER_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      if (message.isUncertain) throw new DeliveryFailure('REFUSED', 'OUTCOME_UNKNOWN');
      const contact = await contacts.contactOf(message);
      if (!contact?.email) throw new DeliveryFailure('REFUSED', 'NO_ADDRESS');
      const { messageId, subject, text, traceId } = message;
      try {
        await transport.sendMail({
          ...{ from, subject, text },
          to: { name: '', address: contact.email },
          messageId: `<${messageId}@messages.autoclub>`,
          headers: { 'X-Trace-Id': traceId, 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw failureOf(error as SmtpError);
      }
      return 'ACCEPTED';
    },
  };
}

/** What nodemailer adds to its errors. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

const NOT_REACHED = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH'];
/** Replies after which the address is dead: no such mailbox, not local, name not allowed. */
const DEAD = [550, 551, 553];

/** The server's words name the address, so only its number is kept. */
function failureOf({ code = 'SMTP_ERROR', command, responseCode }: SmtpError): DeliveryFailure {
  if (responseCode === undefined || code === 'EAUTH') {
    if (command === 'DATA') return new DeliveryFailure('REFUSED', 'OUTCOME_UNKNOWN');
    return new DeliveryFailure(NOT_REACHED.includes(code) ? 'AWAY' : 'RETRY', `SMTP_${code}`);
  }
  if (responseCode === 421) return new DeliveryFailure('AWAY', 'SMTP_421');
  if (responseCode < 500) return new DeliveryFailure('RETRY', `SMTP_${responseCode}`);
  const isDead = DEAD.includes(responseCode) && command === 'RCPT TO';
  return new DeliveryFailure(isDead ? 'BOUNCED' : 'REFUSED', `SMTP_${responseCode}`);
}
