import type { Capability, Host } from '@autoclub/service-host';
import { cancelActivity } from './application/cancel-activity';
import { cancelRegistration } from './application/cancel-registration';
import { checkIn } from './application/check-in';
import { publishActivity } from './application/publish-activity';
import { registerForActivity } from './application/register-for-activity';
import { graphOf } from './graphql/graph';
import type { GraphDeps } from './graphql/graph-deps';
import { holdEndedActivities } from './infra/activity-calendar';
import { ActivityEntity } from './infra/activity.entity';
import { RegistrationEntity } from './infra/registration.entity';
import { SqlActivityReader } from './infra/sql-activity-reader';
import { sqlCommands } from './infra/sql-commands';

/** Activities of the club, who registered and who came (rulebook ACT-01, ACT-05, ACT-13). */
export const activities: Capability = {
  name: 'activities',
  entities: [ActivityEntity, RegistrationEntity],
  graph: (host) => graphOf(depsOf(host)),
  clockwork: ({ database, clock }) => [
    {
      name: 'hold ended activities',
      everyMs: 15_000,
      run: async () => {
        await holdEndedActivities(database, clock());
        return false;
      },
    },
  ],
};

function depsOf({ database, ids }: Host): GraphDeps {
  const parts = { commands: sqlCommands(database), ids };
  return {
    reader: new SqlActivityReader(database),
    publishActivity: publishActivity(parts),
    registerForActivity: registerForActivity(parts),
    checkIn: checkIn(parts),
    cancelRegistration: cancelRegistration(parts),
    cancelActivity: cancelActivity(parts),
  };
}
