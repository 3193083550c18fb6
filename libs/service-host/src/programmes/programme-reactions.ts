import { programmePublished } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import { releasedVersion } from '@autoclub/programme-config';
import { keepReleases } from './release-store';

/** What every service does about a release of programme numbers: keeps it, if its values can be judged by. */
export const programmeReactions: readonly Subscription[] = [
  on(programmePublished, async (events, tx) => {
    for (const { data } of events) releasedVersion(data);
    await keepReleases(tx, events);
  }),
];
