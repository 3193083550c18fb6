import { withCircuit } from './circuit';
import { DeliveryFailure } from './message-provider';
import type { OutgoingMessage } from './message-provider';

const message = { messageId: 'msg_1' } as OutgoingMessage;

/** A provider that is away or back, on a clock that is set. */
function line() {
  let now = new Date('2026-11-21T04:00:00Z');
  let failure: Error | undefined = new DeliveryFailure('AWAY', 'HTTP_503');
  let tried = 0;
  const provider = {
    send: () => {
      tried += 1;
      return failure ? Promise.reject(failure) : Promise.resolve('ACCEPTED' as const);
    },
  };
  const guarded = withCircuit(provider, () => now);
  return {
    tried: () => tried,
    is: (next: Error | undefined) => void (failure = next),
    pass: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000)),
    send: async () => {
      try {
        return await guarded.send(message);
      } catch (error) {
        const { kind, until } = error as DeliveryFailure;
        return [kind, until ? (until.getTime() - now.getTime()) / 1_000 : undefined];
      }
    },
  };
}

describe('withCircuit', () => {
  it('ACT-08: after three failures to reach a provider others wait untried, ever longer', async () => {
    const { send, tried, pass } = line();
    expect([await send(), await send(), await send()]).toEqual(Array(3).fill(['AWAY', 30]));
    expect(await send()).toEqual(['AWAY', 30]);
    expect(tried()).toBe(3);
    pass(30);
    expect(await send()).toEqual(['AWAY', 60]);
    expect(tried()).toBe(4);
    for (let n = 0; n < 10; n++) {
      pass(600);
      await send();
    }
    expect(await send()).toEqual(['AWAY', 600]);
  });

  it('ACT-08: one message tries it out, and all go when it is back', async () => {
    const { send, tried, is, pass } = line();
    for (let n = 0; n < 3; n++) await send();
    pass(30);
    is(undefined);
    expect([await send(), await send()]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(tried()).toBe(5);
  });

  it('ACT-08: a refusal of one message keeps no other one back', async () => {
    const { send, is, tried } = line();
    is(new DeliveryFailure('REFUSED', 'HTTP_400'));
    for (let n = 0; n < 5; n++) expect((await send())[0]).toBe('REFUSED');
    expect(tried()).toBe(5);
  });
});
