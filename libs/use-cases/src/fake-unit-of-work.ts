import { accepted, keyRefusals, refused, type KeyRefusal, type Outcome } from '@autoclub/domain-kit';
import type { Fact } from './fact';
import type { Caller, Reader } from './reader';
import type { CommandCall, Done, Executed, UnitOfWork } from './unit-of-work';

interface Stored {
  readonly input: string;
  readonly answer: unknown;
}

/**
 * A unit of work without a database, for the unit specs of use cases: keys behave as they do in PostgreSQL, facts are
 * collected. Its ports are whatever the spec hands in; nothing they keep is undone.
 */
export class FakeUnitOfWork<Ports> implements UnitOfWork<Ports> {
  /** Every fact of an accepted command or record, in order. */
  readonly published: Fact[] = [];
  private readonly stored = new Map<string, Stored>();

  constructor(private readonly ports: Ports) {}

  async execute<Answer, R>(
    { name, caller, idempotencyKey, input }: CommandCall,
    work: (ports: Ports) => Promise<Outcome<Done<Answer>, R>>,
  ): Promise<Outcome<Executed<Answer>, R | KeyRefusal>> {
    const { length } = [...idempotencyKey];
    if (length < 1 || length > 128) return refusedKey('IDEMPOTENCY_KEY_INVALID');
    const key = JSON.stringify([caller.dealerId, caller.clientId, name, idempotencyKey]);
    const text = JSON.stringify(input);
    const known = this.stored.get(key);
    if (known && known.input !== text) return refusedKey('IDEMPOTENCY_KEY_REUSED');
    if (known) return accepted({ answer: known.answer as Answer, replayed: true });
    const outcome = await work(this.ports);
    if (!outcome.ok) return outcome;
    const { answer, facts = [] } = outcome.value;
    this.stored.set(key, { input: text, answer: JSON.parse(JSON.stringify(answer)) });
    this.published.push(...facts);
    return accepted({ answer, replayed: false });
  }

  async record<Answer>(_: Reader, work: (ports: Ports) => Promise<Done<Answer>>): Promise<Answer> {
    const { answer, facts = [] } = await work(this.ports);
    this.published.push(...facts);
    return answer;
  }

  read<T>(_: Reader, work: (ports: Ports) => Promise<T>): Promise<T> {
    return work(this.ports);
  }

  tryOut<T>(_: Reader, work: (ports: Ports) => Promise<T>): Promise<T> {
    return work(this.ports);
  }
}

function refusedKey(code: KeyRefusal['code']) {
  return refused(keyRefusals.no(code, ['idempotencyKey']));
}

/** A caller of the dealer `dlr_1`, with whatever a spec wants different. */
export function fakeCaller(different: Partial<Caller> = {}): Caller {
  const dealerId = different.dealerId ?? 'dlr_1';
  return {
    scope: { kind: 'dealer', dealerId },
    dealerId,
    clientId: 'client_1',
    staffMemberId: null,
    requestId: 'req_1',
    traceId: '0123456789abcdef0123456789abcdef',
    now: new Date('2026-11-22T08:00:00Z'),
    ...different,
  };
}
