import { tenantScopeOf } from '@autoclub/identity';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import { byId, byOwner } from '../../network/graph';
import type { ActivityReader } from '../application/activity-reader';
import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class Loaders {
  constructor(private readonly reader: ActivityReader) {}

  activity(context: GraphContext, id: string): Promise<Activity | null> {
    return byId(context, 'activity', (scope, ids) => this.reader.activities(scope, ids), id);
  }

  registration(context: GraphContext, id: string): Promise<Registration | null> {
    return byId(context, 'registration', (scope, ids) => this.reader.registrations(scope, ids), id);
  }

  async waitingCount(context: GraphContext, activityId: string): Promise<number> {
    const loader = context.loader<string, number>('waiting', async (ids) => {
      const counts = await this.reader.waitingCounts(tenantScopeOf(context.principal), ids);
      return ids.map((id) => counts.get(id) ?? 0);
    });
    return (await loader.load(activityId)) ?? 0;
  }

  registrationsOf(context: GraphContext, owner: 'activity' | 'membership', id: string, page: PageRequest) {
    return byOwner(
      context,
      `registrations of ${owner}`,
      page,
      (scope, ids, part) => this.reader.registrationsOf(scope, owner, ids, part),
      id,
    );
  }
}
