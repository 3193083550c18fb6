import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@autoclub/domain-kit';
import type { MessageProvider, OutgoingMessage, Receipt } from '../../application/message-provider';

const DAY_MS = 86_400_000;

/**
 * The built-in provider (rulebook ACT-08): appends each message as one line of JSON to a file of the day, where a
 * gateway or a person picks it up. It asks nobody for names, numbers or addresses, so none is ever in the folder; whom
 * the id means is looked up in the graph by who may. A line is one append, so several senders never mix theirs. A
 * message that was handed over before is looked for first, so that a crash in between does not send it twice.
 */
export function fileMessageProvider(folder: string, clock: Clock): MessageProvider {
  return {
    async send(message): Promise<Receipt> {
      const now = clock();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (message.attempt > 1 && (await wasWritten(folder, message, now))) return 'DELIVERED';
      await appendFile(fileOf(folder, now), `${lineOf(message, now)}\n`, { mode: 0o600 });
      return 'DELIVERED';
    },
  };
}

function lineOf({ messageId, dealerId, customerId, ...rest }: OutgoingMessage, now: Date): string {
  const { channel, subject, text, traceId, attempt } = rest;
  const written = { messageId, dealerId, customerId, channel, subject, text, traceId };
  return JSON.stringify({ ...written, writtenAt: now.toISOString(), attempt });
}

function fileOf(folder: string, at: Date): string {
  return join(folder, `messages-${at.toISOString().slice(0, 10)}.ndjson`);
}

/** Attempts of one message lie within minutes of each other, or on both sides of midnight. */
async function wasWritten(folder: string, { messageId }: OutgoingMessage, now: Date): Promise<boolean> {
  const days = [now, new Date(now.getTime() - DAY_MS)];
  const files = await Promise.all(days.map((day) => readFile(fileOf(folder, day), 'utf8').catch(absent)));
  return files.some((text) => text.includes(`"messageId":"${messageId}"`));
}

function absent(error: unknown): string {
  if ((error as { code?: unknown }).code === 'ENOENT') return '';
  throw error;
}
