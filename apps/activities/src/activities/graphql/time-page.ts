import { badUserInput, pageRequest } from '@autoclub/subgraph-kit';
import type { ConnectionArgs, PageRequest } from '@autoclub/subgraph-kit';

const INSTANT = /^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The page of a list in the order of a time and the id; a cursor of another list is refused as BAD_USER_INPUT. */
export function timePage(args: ConnectionArgs): PageRequest {
  const page = pageRequest(args);
  for (const argument of ['after', 'before'] as const) {
    const place = page[argument];
    if (place && !isPlace(place)) throw badUserInput(`The cursor in "${argument}" is not one of this list.`);
  }
  return page;
}

function isPlace([at, id, ...others]: NonNullable<PageRequest['after']>): boolean {
  const isInstant = typeof at === 'string' && INSTANT.test(at) && !Number.isNaN(Date.parse(at));
  return isInstant && typeof id === 'string' && others.length === 0;
}
