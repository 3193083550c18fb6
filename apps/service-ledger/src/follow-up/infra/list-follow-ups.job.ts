import { localTime } from '@autoclub/domain-kit';
import { done, type Job, more } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import { listFollowUps } from '../application/list-follow-ups';
import type { OrderPlace } from '../application/ports';
import { followUpPorts } from './follow-up-ports';

/** How many orders one transaction looks at. */
const PORTION = 500;

/** Puts the settled orders on the lists of calls before the day begins (rulebook SVC-16). */
export function listFollowUpsJob(host: Pick<Host, 'programmes' | 'ids'>): Job {
  const portsIn = followUpPorts(host);
  return {
    name: 'list-follow-ups',
    at: localTime('05:30'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay: day, cursor }, tx) {
      const ports = portsIn(tx, { scope: { kind: 'dealer', dealerId } });
      const after = cursor as OrderPlace | null;
      const { count, last } = await listFollowUps(ports, { day, after, limit: PORTION });
      return last === null ? done(count) : more([...last], count);
    },
  };
}
