import { eventually, testBrokers } from '@autoclub/testing';
import {
  counterContract,
  effects,
  publish,
  seen,
  serviceUnderTest,
  type ServiceUnderTest,
} from '../test/service-under-test';
import { silent } from './kafka/client';
import type { MessagingLogger } from './logging';
import { dropMessages } from './topics';

describe('messages that topics have dropped', () => {
  let service: ServiceUnderTest;
  let contract: ReturnType<typeof counterContract>;

  beforeEach(async () => {
    contract = counterContract();
    service = await serviceUnderTest();
  });
  afterEach(() => service.stop());

  /** Starts the service, and what it logs as errors. */
  const start = async (): Promise<{ errors: object[]; stop: () => Promise<void> }> => {
    const errors: object[] = [];
    const messaging = await service.start([effects(contract)], testBrokers(), noting(errors));
    return { errors, stop: () => messaging.stop() };
  };
  const publishUpTo = async (last: number, first = 1): Promise<void> => {
    for (let n = first; n <= last; n++) await publish(service.database, contract, { counterId: 'c', n });
  };
  /** Publishes while no copy reads, and lets the topic drop everything. */
  const publishAndDrop = async (last: number, first = 1): Promise<void> => {
    const relayOnly = await service.start([]);
    await publishUpTo(last, first);
    await eventually(async () => expect((await relayOnly.pipeline()).outboxPending).toBe(0));
    await relayOnly.stop();
    await dropMessages(testBrokers(), [contract.topic]);
  };
  const handled = (count: number) =>
    eventually(async () => expect(await seen(service.test)).toHaveLength(count));

  it('ANA-11: before the service read them are reported when it starts again, and only those', async () => {
    const first = await start();
    await publishUpTo(3);
    await handled(3);
    await first.stop();
    await publishAndDrop(7, 4);
    const again = await start();
    await eventually(() => expect(again.errors).toEqual([expect.objectContaining({ messages: 4 })]));
    await publishUpTo(8, 8);
    await handled(4);
    await again.stop();
    const third = await start();
    await publishUpTo(9, 9);
    await handled(5);
    expect(third.errors).toEqual([]);
  });

  it('ANA-11: are reported to a service that is new to topics that are old', async () => {
    const known = await start();
    await publishUpTo(1);
    await handled(1);
    await known.stop();
    await publishAndDrop(5, 2);
    const newcomer = await serviceUnderTest();
    const errors: object[] = [];
    await newcomer.start([effects(contract)], testBrokers(), noting(errors));
    await eventually(() => expect(errors).toEqual([expect.objectContaining({ messages: 5 })]));
    await newcomer.stop();
  });
});

/** A logger that keeps what it is given as errors. */
function noting(errors: object[]): MessagingLogger {
  return { ...silent, error: (facts) => void errors.push(facts) };
}
