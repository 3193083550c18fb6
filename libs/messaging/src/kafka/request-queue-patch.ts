import { createRequire } from 'node:module';

/** kafkajs gives its inner modules no types; it is loaded by name. */
const load = createRequire(__filename);

interface RequestQueuePrototype {
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
}

let isPatched = false;

/**
 * kafkajs 2.2.4 re-schedules the check of its request queue for ever, with a negative delay, even when nothing is
 * pending: some 700 timers a second for each idle consumer. The check is needed only while requests wait. Done once
 * per process, before the first client.
 */
export function patchRequestQueue(): void {
  if (isPatched) return;
  isPatched = true;
  const queue = load('kafkajs/src/network/requestQueue') as { prototype: RequestQueuePrototype };
  const schedule = queue.prototype.scheduleCheckPendingRequests;
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueuePrototype) {
    if (this.pending.length > 0) schedule.call(this);
  };
}
