import { byId, byOwner } from '@autoclub/subgraph-kit';
import type { GraphContext, Lookup, PageRequest } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ActivityPorts, WaitingCount } from '../application/ports';
import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class ActivityLookups {
  constructor(private readonly unit: UnitOfWork<ActivityPorts>) {}

  activity(context: GraphContext): Lookup<Activity | null> {
    return byId(
      context,
      'activity',
      (reader, ids) => this.unit.read(reader, ({ activities }) => activities.byIds(ids)),
      ({ id }) => id,
    );
  }

  registration(context: GraphContext): Lookup<Registration | null> {
    return byId(
      context,
      'registration',
      (reader, ids) => this.unit.read(reader, ({ registrations }) => registrations.byIds(ids)),
      ({ id }) => id,
    );
  }

  waitingCount(context: GraphContext): Lookup<WaitingCount | null> {
    return byId(
      context,
      'waiting count',
      (reader, ids) => this.unit.read(reader, ({ registrations }) => registrations.waitingCounts(ids)),
      ({ activityId }) => activityId,
    );
  }

  registrationsOfActivity(context: GraphContext, page: PageRequest): Lookup<readonly Registration[]> {
    return byOwner(
      context,
      `registrations of activity ${JSON.stringify(page)}`,
      (reader, ids) => this.unit.read(reader, ({ registrations }) => registrations.ofActivities(ids, page)),
      ({ activityId }) => activityId,
    );
  }

  registrationsOfMembership(context: GraphContext, page: PageRequest): Lookup<readonly Registration[]> {
    return byOwner(
      context,
      `registrations of membership ${JSON.stringify(page)}`,
      (reader, ids) => this.unit.read(reader, ({ registrations }) => registrations.ofMemberships(ids, page)),
      ({ membershipId }) => membershipId,
    );
  }
}
