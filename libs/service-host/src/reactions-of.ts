import { archiveReactions, type Subscription } from '@autoclub/messaging';
import type { Capability } from './capability';
import type { Host } from './host';
import type { HostEnvironment } from './host-environment';
import { mergeReactions } from './merge-reactions';
import { programmeReactions } from './programmes/programme-reactions';

/**
 * The reactions of a service: what every service does about releases, merges and archives, then those of its
 * capabilities.
 */
export function reactionsOf<Environment extends HostEnvironment>(
  capabilities: readonly Capability<Environment>[],
  host: Host<Environment>,
): Subscription[] {
  return [
    ...programmeReactions,
    ...mergeReactions,
    ...archiveReactions(host.service),
    ...capabilityReactions(capabilities, host),
  ];
}

/**
 * The reactions of the capabilities in their order. Where two of them react to the same event, both do so in the
 * transaction of the event, the earlier one first; so the copy of a membership is written before what is granted by it.
 */
export function capabilityReactions<Environment extends HostEnvironment>(
  capabilities: readonly Capability<Environment>[],
  host: Host<Environment>,
): Subscription[] {
  return capabilities.flatMap((each) => each.reactions?.(host) ?? []);
}
