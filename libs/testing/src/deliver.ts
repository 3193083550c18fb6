import { randomBytes, randomUUID } from 'node:crypto';

import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';

/**
 * An event as a consumer receives it. The data is checked against its contract, so a test cannot feed a reaction what
 * no publisher could send; the envelope is made up where the test does not say.
 */
export function deliver<Data>(
  contract: EventContract<Data>,
  data: Data,
  overrides: Partial<DeliveredEvent<Data>> = {},
): DeliveredEvent<Data> {
  const checked = contract.schema.parse(data);
  const facts = checked as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : null);
  return {
    id: randomUUID(),
    type: contract.type,
    source: `/club/${contract.publisher}`,
    subject: String(facts[contract.key]),
    time: new Date().toISOString(),
    sequence: 1,
    dealerId: text('dealerId'),
    regionId: text('regionId'),
    correlationId: randomBytes(16).toString('hex'),
    causationId: randomUUID(),
    ...overrides,
    data: checked,
  };
}
