import { reference } from '@autoclub/subgraph-kit';
import type { CapabilityGraph } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ActivityPorts } from '../application/ports';
import { ActivityCancelMutation } from './activity-cancel.mutation';
import { ActivityCheckInMutation } from './activity-check-in.mutation';
import { ActivityOpenMutation } from './activity-open.mutation';
import { ActivityPlanMutation } from './activity-plan.mutation';
import { ActivityPublishMutation } from './activity-publish.mutation';
import { ActivityRegisterMutation } from './activity-register.mutation';
import { ActivityRegistrationCancelMutation } from './activity-registration-cancel.mutation';
import { ActivityResolver } from './activity.resolver';
import { ActivityCheckInsRecordMutation } from './check-ins-record.mutation';
import { FrequencyResolver } from './frequency.resolver';
import { ActivityLookups } from './lookups';
import { presentActivity, presentRegistration } from './present';
import { MembershipResolver, RegistrationResolver } from './registrations-of.resolvers';

/** What activities show in the graph, and what can be done with them. */
export function graphOf(unit: UnitOfWork<ActivityPorts>, programmes: ProgrammeBook): CapabilityGraph {
  const lookups = new ActivityLookups(unit);
  return {
    resolvers: [
      new ActivityResolver(unit, lookups),
      new FrequencyResolver(unit, programmes),
      new ActivityPlanMutation(unit, lookups),
      new ActivityOpenMutation(unit, lookups),
      new ActivityPublishMutation(unit, lookups),
      new ActivityCheckInsRecordMutation(unit, lookups),
      new ActivityRegisterMutation(unit, lookups),
      new ActivityCheckInMutation(unit, lookups),
      new ActivityRegistrationCancelMutation(unit, lookups),
      new ActivityCancelMutation(unit, lookups),
      new RegistrationResolver(lookups),
      new MembershipResolver(lookups),
    ],
    references: {
      Activity: reference(
        'activities:read',
        (id, context) => lookups.activity(context).load(id),
        (activity, { language }) => presentActivity(activity, language),
      ),
      ActivityRegistration: reference(
        'activities:read',
        (id, context) => lookups.registration(context).load(id),
        presentRegistration,
      ),
    },
  };
}
