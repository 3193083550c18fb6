import type { Bilingual } from '@autoclub/domain-kit';
import type { preParsingHookHandler } from 'fastify';
import { refuse } from './refuse';

/** How long the body of an operation may be on its way. */
const WITHIN_MS = 30_000;

/** How long any request may be: a hundred megabytes over the line of a small dealer. */
export const LONGEST_REQUEST_MS = 900_000;

const TOO_SLOW: Bilingual = {
  en: 'The request took too long to arrive.',
  zh: '请求内容传输超时。',
};

/** Gives up on an operation whose body comes byte by byte; files alone may take their time. */
export const giveUpSlowBody: preParsingHookHandler = (_request, reply, payload, done) => {
  const timer = setTimeout(() => {
    if (reply.sent) return;
    void refuse(reply.header('connection', 'close'), 408, 'BAD_REQUEST', TOO_SLOW);
    payload.destroy();
  }, WITHIN_MS);
  payload.once('close', () => clearTimeout(timer));
  done(null, payload);
};
