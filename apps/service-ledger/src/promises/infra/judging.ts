import type { Task } from '@autoclub/jobs';
import { everything, takeTurn } from '@autoclub/persistence';
import { type Host, publishFacts } from '@autoclub/service-host';
import { judgePromises, MOST_CHECKS } from '../application/judge-promises';
import { judgePorts } from './promise-ports';

/**
 * Judges what changed in the books (rulebook SVC-21); one copy of the service after the other, since an older look must
 * not be written over a newer one. A change leaves its check with its own COMMIT, so none is missed.
 */
export function judging(host: Host): Task {
  const portsIn = judgePorts(host);
  return {
    name: 'judge promises',
    everyMs: 1_000,
    run: () =>
      host.database.transaction(everything, async (tx) => {
        await takeTurn(tx, 'promises');
        const { taken, told } = await judgePromises(portsIn(tx), (dealerId) => host.clockOf(dealerId)());
        for (const { now, dealerId, facts } of told)
          await publishFacts(tx, { traceId: dealerId, requestId: 'promises', now }, facts);
        return taken === MOST_CHECKS;
      }),
  };
}
