import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as a mailbox shows it. */
export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The pictures inside, as their text. */
  readonly pictures: readonly string[];
  readonly raw: string;
}

/** What the server says to a recipient or a mail instead of taking it. */
export interface MailReplies {
  readonly rcpt?: number;
  readonly data?: number;
}

export interface MailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Says this from now on; nothing: takes all again. */
  answer(replies: MailReplies): void;
  /** May be called twice. */
  stop(): Promise<void>;
}

/** A real server that takes mail; it can refuse a recipient or the mail. */
export async function mailServer(first: MailReplies = {}): Promise<MailServer> {
  let replies = first;
  let isStopped = false;
  const taken: TakenMail[] = [];
  const refusing = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(replies.rcpt ? refusing(replies.rcpt) : null),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (replies.data) return void done(refusing(replies.data));
        void read(Buffer.concat(parts)).then((mail) => {
          taken.push(mail);
          done(null);
        }, done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    answer: (next) => void (replies = next),
    stop: async () => {
      if (!isStopped) await new Promise<void>((stopped) => server.close(() => stopped()));
      isStopped = true;
    },
  };
}

async function read(raw: Buffer): Promise<TakenMail> {
  const {
    messageId = '',
    to = [],
    subject = '',
    text = '',
    html = '',
    attachments,
  } = await PostalMime.parse(raw);
  const pictures = attachments.map(({ content }) =>
    typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
  );
  return {
    ...{ messageId, subject, text, html, pictures, raw: raw.toString('utf8') },
    to: to.map(({ address = '' }) => address).join(', '),
  };
}
