import type { Capability, Host } from '@autoclub/service-host';
import type { Tx } from '@autoclub/persistence';
import { sqlNetwork } from '../network';
import { sqlSegments } from '../segments';
import type { ActivityPorts } from './application/ports';
import { graphOf } from './graphql/graph';
import { holdEndedActivities } from './infra/activity-calendar';
import { ActivityEntity } from './infra/activity.entity';
import { RegistrationEntity } from './infra/registration.entity';
import { sqlActivities } from './infra/sql-activities';
import { sqlRegistrations } from './infra/sql-registrations';

export { closedFact, homeOf } from './application/activity-facts';
export type { ActivityPorts } from './application/ports';
export { giveAPlace, registerRefusals } from './application/register-for-activity';
export type { Activity } from './domain/activity';
export { isMeantToBeLarge, reportDueOn } from './domain/activity';
export { readTarget } from './domain/activity-draft';
export type { TargetDraft } from './domain/activity-draft';
export { canBecome } from './domain/activity.transitions';
export { costPerHead, dealersCost, NO_COSTS, wholeCost } from './domain/closing';
export type { Attendance, Costs } from './domain/closing';
export type { Registration } from './domain/registration';

/** Activities of the club, who registered and who came (rulebook ACT-01, ACT-05, ACT-13). */
export const activities: Capability = {
  name: 'activities',
  entities: [ActivityEntity, RegistrationEntity],
  graph: (host) => graphOf(host.unit(activityPorts(host)), host.programmes),
  clockwork: ({ database, clock }) => [
    {
      name: 'hold ended activities',
      everyMs: 5_000,
      run: async () => {
        await holdEndedActivities(database, clock());
        return false;
      },
    },
  ],
};

/** Activities inside one transaction, for the rooms that write with them. */
export function activityPorts({ ids, programmes }: Pick<Host, 'ids' | 'programmes'>) {
  return (tx: Tx): ActivityPorts => ({
    network: sqlNetwork(tx),
    activities: sqlActivities(tx),
    registrations: sqlRegistrations(tx),
    segments: sqlSegments(tx),
    programmes,
    ids,
  });
}
