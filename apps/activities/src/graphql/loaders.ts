import type { TenantScope } from '@autoclub/identity';
import { tenantScopeOf } from '@autoclub/identity';
import { badUserInput } from '@autoclub/subgraph-kit';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import type {
  ActivityReader,
  ByOwner,
  ListPart,
  Place,
} from '../application/read-activities/activity-reader';
import type { Activity } from '../domain/activity';
import type { Message } from '../domain/message';
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

  message(context: GraphContext, id: string): Promise<Message | null> {
    return byId(context, 'message', (scope, ids) => this.reader.messages(scope, ids), id);
  }

  customer(context: GraphContext, id: string): Promise<{ id: string } | null> {
    const find = async (scope: TenantScope, ids: readonly string[]) =>
      (await this.reader.knownCustomers(scope, ids)).map((known) => ({ id: known }));
    return byId(context, 'customer', find, id);
  }

  membership(context: GraphContext, id: string): Promise<{ id: string } | null> {
    const find = async (scope: TenantScope, ids: readonly string[]) =>
      (await this.reader.knownMemberships(scope, ids)).map((known) => ({ id: known }));
    return byId(context, 'membership', find, id);
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

  messagesOf(context: GraphContext, customerId: string, page: PageRequest) {
    return byOwner(
      context,
      'messages',
      page,
      (scope, ids, part) => this.reader.messagesOf(scope, ids, part),
      customerId,
    );
  }
}

function byId<T extends { readonly id: string }>(
  context: GraphContext,
  name: string,
  find: (scope: TenantScope, ids: readonly string[]) => Promise<T[]>,
  id: string,
): Promise<T | null> {
  return context
    .loader<string, T>(`${name} by id`, async (ids) => {
      const found = new Map((await find(tenantScopeOf(context.principal), ids)).map((one) => [one.id, one]));
      return ids.map((each) => found.get(each) ?? null);
    })
    .load(id);
}

async function byOwner<T>(
  context: GraphContext,
  name: string,
  page: PageRequest,
  find: (scope: TenantScope, ids: readonly string[], part: ListPart) => Promise<ByOwner<T>>,
  id: string,
): Promise<readonly T[]> {
  const part = partOf(page);
  const loader = context.loader<string, readonly T[]>(`${name} ${JSON.stringify(part)}`, async (ids) => {
    const owned = await find(tenantScopeOf(context.principal), ids, part);
    return ids.map((each) => owned.get(each) ?? []);
  });
  return (await loader.load(id)) ?? [];
}

/** A page as the reader understands it; every list here is ordered by a time and the id. */
export function partOf({ limit, backward, after, before }: PageRequest): ListPart {
  return { limit, backward, after: placeOf(after), before: placeOf(before) };
}

function placeOf(values: PageRequest['after']): Place | undefined {
  if (!values) return undefined;
  const [at, id] = values;
  if (values.length !== 2 || typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at)))
    throw badUserInput('The cursor is not one of this list.');
  return { at, id };
}
