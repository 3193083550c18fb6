import type { Clock } from '@autoclub/domain-kit';
import { DeliveryFailure } from './message-provider';
import type { MessageProvider } from './message-provider';

/** So many failures in a row to reach a provider, and it counts as away. */
const FAILURES_TO_OPEN = 3;
const FIRST_WAIT_MS = 30_000;
const MOST_WAIT_MS = 600_000;

/**
 * Keeps messages back while their provider is away (rulebook ACT-08): after three failures in a row to reach it the
 * others of its channel wait without being tried, for 30 seconds, then ever twice as long, ten minutes at most. One
 * message then tries it out. Nothing is lost, and no attempt is counted.
 */
export function withCircuit(provider: MessageProvider, clock: Clock): MessageProvider {
  let failures = 0;
  let openUntil: Date | undefined;
  const waitMs = () => Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, failures - FAILURES_TO_OPEN), MOST_WAIT_MS);
  return {
    async send(message) {
      const now = clock();
      if (openUntil && now < openUntil) throw new DeliveryFailure('AWAY', 'PROVIDER_AWAY', openUntil);
      // Others wait while this one tries it out.
      if (openUntil) openUntil = new Date(now.getTime() + waitMs());
      try {
        const receipt = await provider.send(message);
        failures = 0;
        openUntil = undefined;
        return receipt;
      } catch (error) {
        if (!(error instanceof DeliveryFailure) || error.kind !== 'AWAY') {
          failures = 0;
          openUntil = undefined;
          throw error;
        }
        failures += 1;
        const until = new Date(clock().getTime() + waitMs());
        if (failures >= FAILURES_TO_OPEN) openUntil = until;
        throw new DeliveryFailure('AWAY', error.code, until);
      }
    },
  };
}
