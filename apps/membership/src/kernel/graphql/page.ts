import { pageRequest, type ConnectionArgs, type CursorValue, type PageRequest } from '@autoclub/subgraph-kit';
import type { Page } from '../application/reading';

/** The page of a list that is in the order of its ids, from the arguments of the connection. */
export function pageOf(args: ConnectionArgs): { readonly request: PageRequest; readonly page: Page } {
  const request = pageRequest(args);
  const { limit, backward, after, before } = request;
  return { request, page: { limit, backward, afterId: idOf(after), beforeId: idOf(before) } };
}

function idOf(values: readonly CursorValue[] | undefined): string | undefined {
  return values === undefined ? undefined : String(values.at(-1));
}

/** What is not asked for is left out, whether it is absent or null. */
export function given<Filter extends object>(
  filter: Filter | null | undefined,
): { [Key in keyof Filter]?: NonNullable<Filter[Key]> } {
  const entries = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Filter]?: NonNullable<Filter[Key]> };
}
