import type { Subscription } from '@autoclub/messaging';
import type { Capability } from './capability';
import type { Host } from './host';
import type { HostEnvironment } from './host-environment';

/**
 * The reactions of a service in the order of its capabilities, one subscription per contract. Where two capabilities
 * react to the same event, both do so in the transaction of the event, the earlier one first; so the copy of a
 * membership is written before what is granted by it.
 */
export function reactionsOf<Environment extends HostEnvironment>(
  capabilities: readonly Capability<Environment>[],
  host: Host<Environment>,
): Subscription[] {
  const byType = new Map<string, Subscription[]>();
  for (const subscription of capabilities.flatMap((each) => each.reactions?.(host) ?? [])) {
    const { type } = subscription.contract;
    byType.set(type, [...(byType.get(type) ?? []), subscription]);
  }
  return [...byType.values()].map(asOne);
}

function asOne(subscriptions: readonly Subscription[]): Subscription {
  const [first, ...others] = subscriptions;
  if (!first) throw new Error('A contract is listed with at least one reaction.');
  if (others.length === 0) return first;
  return {
    contract: first.contract,
    concerns: (event) => subscriptions.some((each) => each.concerns(event)),
    react: async (events, tx) => {
      for (const each of subscriptions) {
        const concerned = events.filter((event) => each.concerns(event));
        if (concerned.length > 0) await each.react(concerned, tx);
      }
    },
  };
}
