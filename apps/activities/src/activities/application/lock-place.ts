import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';
import type { ActivityPorts } from './ports';

/** A registration with the activity it belongs to, locked. */
export interface Place {
  readonly activity: Activity;
  readonly registration: Registration;
}

/** Locks the activity of a registration and reads the registration again: it may have changed before the lock. */
export async function lockPlace(
  { activities, registrations }: ActivityPorts,
  dealerId: string,
  registrationId: string,
): Promise<Place | undefined> {
  const found = await registrations.find(dealerId, registrationId);
  const activity = found && (await activities.lock(dealerId, found.activityId));
  const registration = activity && (await registrations.find(dealerId, registrationId));
  return activity && registration && { activity, registration };
}
