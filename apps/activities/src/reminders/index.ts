import { everything } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { notice, reactions } from './infra/reactions';

/** Messages that an event or a day gives rise to (rulebook ACT-07); today the notice after a settlement. */
export const reminders: Capability = {
  name: 'reminders',
  reactions,
  clockwork: (host) => [
    {
      name: 'notice settlements that became complete at the same moment',
      everyMs: 5_000,
      run: async () => {
        await host.database.transaction(everything, (tx) => notice(host, tx, { of: 'anything' }));
        return false;
      },
    },
  ],
};
