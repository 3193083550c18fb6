import { dealerClockReactions, type DealerClocks } from '@autoclub/jobs';
import type { Capability } from './capability';

/** So soon after an event every copy of the service goes by the clock that a sandbox dealer has moved. */
const REFRESH_MS = 1_000;

/** What every service does to know its dealers' clocks (rulebook PLT-04); before all of its own capabilities. */
export function dealerClocks(clocks: DealerClocks): Capability {
  return {
    name: 'dealer-clocks',
    reactions: () => dealerClockReactions,
    clockwork: () => [
      {
        name: "read the dealers' clocks",
        everyMs: REFRESH_MS,
        run: () => clocks.refresh().then(() => false),
      },
    ],
  };
}
