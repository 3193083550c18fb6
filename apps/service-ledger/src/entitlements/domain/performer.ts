import { accepted, type Outcome, refused, type RefusalOf } from '@autoclub/domain-kit';
import type { Actor, StaffMember } from '../../network';
import { performerRefusals } from './refusals';

/** Who may register what another member of staff performed; both are kept then (rulebook SVC-05). */
const REGISTERING_ROLES: readonly string[] = ['MEMBERSHIP_SPECIALIST', 'CLUB_MANAGER', 'STORE_MANAGER'];

/** Who performed a use and by whose token it was registered; null for the dealer's system. */
export interface Performance {
  readonly performedById: string;
  readonly registeredById: string | null;
}

/**
 * The performer is the caller. The dealer's system reports who it was, and some roles may register for another; no one
 * else acts in another's name.
 */
export function performanceOf(
  namedId: string | null,
  actor: Actor,
  caller: StaffMember | undefined,
): Outcome<Performance, RefusalOf<typeof performerRefusals>> {
  const { staffMemberId: registeredById } = actor;
  const field = ['performedById'];
  if (actor.isSystem)
    return namedId === null
      ? refused(performerRefusals.no('PERFORMER_MISSING', field))
      : accepted({ performedById: namedId, registeredById: null });
  if (registeredById === null) return refused(performerRefusals.no('PERFORMER_MISSING', field));
  const performedById = namedId ?? registeredById;
  const mayRegister = caller?.roles.some((role) => REGISTERING_ROLES.includes(role)) ?? false;
  return performedById === registeredById || mayRegister
    ? accepted({ performedById, registeredById })
    : refused(performerRefusals.no('PERFORMER_NOT_CALLER', field));
}
