import { createTransport } from 'nodemailer';

export interface SmtpSettings {
  /** `smtps://user:password@host:port`; `smtp:` where the server is on the same machine. */
  readonly url: string;
  /** The sender, such as `Club <club@example.com>`. */
  readonly from: string;
}

/** A picture that the text of a mail shows by `cid:`. */
export interface MailPicture {
  readonly cid: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface Mail {
  /** The `Message-ID`, by which mailboxes know a mail they already have. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly pictures?: readonly MailPicture[];
  readonly traceId?: string;
}

/**
 * Why a mail was not taken. `RETRY`: it may be the next time. `AWAY`: the server cannot be reached. `REFUSED`: never.
 * `BOUNCED`: never, and the address is dead.
 */
export type MailFailureKind = 'RETRY' | 'AWAY' | 'REFUSED' | 'BOUNCED';

/** A mail that was not taken. The code is short and holds nothing of the person: a server's words name the address. */
export class MailFailure extends Error {
  constructor(
    readonly kind: MailFailureKind,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Hands mails to an SMTP server. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
}

/** No step of an attempt takes longer, so that it is over before another copy of the service looks at it. */
const TIMEOUT_MS = 5_000;

/**
 * Mail by an SMTP server. A server cannot be asked whether it took a mail, so an attempt that was cut off after the
 * text began is `OUTCOME_UNKNOWN` and refused: no mail is sent twice.
 */
export function smtpSender({ url, from }: SmtpSettings): MailSender {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, html, pictures = [], traceId }) {
      const attachments = pictures.map(({ cid, fileName: filename, mediaType: contentType, content }) => ({
        ...{ cid, filename, contentType, content, contentDisposition: 'inline' as const },
      }));
      try {
        await transport.sendMail({
          ...{ from, subject, text, ...(html && { html }), ...(pictures.length > 0 && { attachments }) },
          to: { name: '', address: to },
          messageId: `<${id}>`,
          headers: { 'Auto-Submitted': 'auto-generated', ...(traceId && { 'X-Trace-Id': traceId }) },
        });
      } catch (error) {
        throw failureOf(error as SmtpError);
      }
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
function failureOf({ code = 'SMTP_ERROR', command, responseCode }: SmtpError): MailFailure {
  if (responseCode === undefined || code === 'EAUTH') {
    if (command === 'DATA') return new MailFailure('REFUSED', 'OUTCOME_UNKNOWN');
    return new MailFailure(NOT_REACHED.includes(code) ? 'AWAY' : 'RETRY', `SMTP_${code}`);
  }
  if (responseCode === 421) return new MailFailure('AWAY', 'SMTP_421');
  if (responseCode < 500) return new MailFailure('RETRY', `SMTP_${responseCode}`);
  const isDead = DEAD.includes(responseCode) && command === 'RCPT TO';
  return new MailFailure(isDead ? 'BOUNCED' : 'REFUSED', `SMTP_${responseCode}`);
}
