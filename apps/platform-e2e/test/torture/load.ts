import { setTimeout as sleep } from 'node:timers/promises';
import { type Member, settlementOf } from '@autoclub/local-stack';

/** An order that was answered: the dealer's system may throw its paper away. */
export interface Acknowledged {
  readonly roNumber: string;
  readonly repairOrderId: string;
  /** How often it had to be sent until an answer came. */
  readonly sendings: number;
}

const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) { repairOrder { id } userErrors { code message } }
}`;
const PATIENCE_MS = 180_000;
const AGAIN_AFTER_MS = 150;
/** Worth exactly ten points: floor(500.00 / 50). */
const AMOUNT = '500.00';

/** Dealer systems that settle orders one after the other, each until it has an answer, whatever breaks meanwhile. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that no system should ever have; a test expects none. */
  readonly wrong: string[] = [];
  private readonly lanes: Promise<void>[] = [];
  private isOver = false;
  private mileageKm = 20_000;

  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
  ) {}

  /** Begins to settle for each of these members, so many orders a second in all; after an end it goes on. */
  begin(members: readonly Member[], ordersPerSecond: number): void {
    this.isOver = false;
    const pauseMs = (1_000 * members.length) / ordersPerSecond;
    for (const member of members) this.lanes.push(this.lane(member, pauseMs));
  }

  /** Resolves when so many more orders than now were answered. */
  async untilAnswered(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    while (this.acknowledged.length < wanted && this.wrong.length === 0) await sleep(20);
  }

  /** Begins no further order, and waits for the answers of those that were sent. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.lanes);
  }

  private async lane(member: Member, pauseMs: number): Promise<void> {
    while (!this.isOver) {
      const input = settlementOf(member, this.mileageKm++, [{ kind: 'PART', listAmount: AMOUNT }]);
      await this.settle(input);
      await sleep(pauseMs);
    }
  }

  private async settle(input: Record<string, unknown>): Promise<void> {
    const roNumber = String(input['roNumber']);
    const deadline = Date.now() + PATIENCE_MS;
    for (let sendings = 1; ; sendings++) {
      const answer = await this.send(input);
      if (answer.repairOrderId !== undefined) {
        this.acknowledged.push({ roNumber, repairOrderId: answer.repairOrderId, sendings });
        return;
      }
      if (!answer.mayPass || Date.now() > deadline) {
        this.wrong.push(`${roNumber} after ${sendings} sendings: ${answer.said}`);
        return;
      }
      await sleep(AGAIN_AFTER_MS);
    }
  }

  private async send(input: Record<string, unknown>): Promise<Sending> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token()}` },
        body: JSON.stringify({ query: SETTLE, variables: { input } }),
        signal: AbortSignal.timeout(30_000),
      });
      return readSending(await response.text());
    } catch (error) {
      return { mayPass: true, said: String(error) };
    }
  }
}

interface Sending {
  readonly repairOrderId?: string;
  /** Whether the same key may be answered when it is sent once more. */
  readonly mayPass: boolean;
  readonly said: string;
}

/** What passes by itself says so by its code; nothing else does, and a fault of ours least of all. */
const PASSING = /^(SUBGRAPH_UNAVAILABLE|OVERLOADED|THROTTLED)$/;

function readSending(text: string): Sending {
  interface Body {
    data?: { repairOrderSettle: { repairOrder: { id: string } | null; userErrors: unknown[] } | null } | null;
    errors?: { extensions?: { code?: string } }[];
  }
  const { data, errors = [] } = JSON.parse(text) as Body;
  const id = data?.repairOrderSettle?.repairOrder?.id;
  if (id !== undefined) return { repairOrderId: id, mayPass: false, said: text };
  const codes = errors.map(({ extensions }) => extensions?.code ?? '');
  return { mayPass: codes.length > 0 && codes.every((code) => PASSING.test(code)), said: text.slice(0, 500) };
}
