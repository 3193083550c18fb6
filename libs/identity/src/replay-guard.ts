import { HANDOVER_SECONDS } from './handover';

/** So far behind the newest number of its sender a request may come; beyond it, it is refused. */
const NUMBERS = 131_072;
const MOST_SENDERS = 1_000;

/** After this a sender is forgotten: whatever it signed before its last request is too old by then. */
const FORGET_AFTER_MS = (2 * HANDOVER_SECONDS + 5) * 1_000;

/**
 * Remembers which signed requests have come, so that none counts twice. A sender numbers its requests, and of each
 * sender there is one bit for each of its last numbers, as IPsec does it: 16 KB a sender, however much it sends, where
 * a set of what has come would grow with the traffic. Only requests with a true signature are remembered, so nobody
 * else can fill it. It is the memory of one process: see DECISIONS.md for what that leaves.
 */
export class ReplayGuard {
  private readonly senders = new Map<string, Sender>();

  /** Takes the number of a request that was found true; false when it has come before or is too far behind. */
  take(nonce: string, now: Date): boolean {
    const [name = '', number = ''] = nonce.split('.');
    const sender = this.senders.get(name) ?? this.newSender(name, now);
    return sender?.take(Number(number), now.getTime()) ?? false;
  }

  private newSender(name: string, now: Date): Sender | undefined {
    for (const [each, { lastAt }] of this.senders)
      if (now.getTime() - lastAt > FORGET_AFTER_MS) this.senders.delete(each);
    if (this.senders.size >= MOST_SENDERS) return undefined;
    const sender = new Sender();
    this.senders.set(name, sender);
    return sender;
  }
}

class Sender {
  lastAt = 0;
  private newest = 0;
  private readonly bits = new Uint32Array(NUMBERS / 32);

  take(number: number, at: number): boolean {
    if (number <= this.newest - NUMBERS) return false;
    if (number > this.newest) this.moveTo(number);
    const word = (number % NUMBERS) >>> 5;
    const bit = 1 << (number & 31);
    if (((this.bits[word] ?? 0) & bit) !== 0) return false;
    this.bits[word] = (this.bits[word] ?? 0) | bit;
    this.lastAt = at;
    return true;
  }

  /** The bits of the numbers between are those of numbers that are too old now. */
  private moveTo(number: number): void {
    if (number - this.newest >= NUMBERS) this.bits.fill(0);
    else
      for (let each = this.newest + 1; each <= number; each++) {
        const word = (each % NUMBERS) >>> 5;
        this.bits[word] = (this.bits[word] ?? 0) & ~(1 << (each & 31));
      }
    this.newest = number;
  }
}
