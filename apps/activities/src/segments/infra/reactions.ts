import { habitCardChanged, personErased, segmentMembersChanged } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { forgetPersons, keepHabitCards, keepMembers } from './copies';

/** Contract by contract, the list it changes. */
export const reactions: readonly Subscription[] = [
  on(segmentMembersChanged, keepMembers),
  on(habitCardChanged, keepHabitCards),
  on(personErased, forgetPersons),
];
