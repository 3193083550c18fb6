import type { GraphContext } from '@autoclub/subgraph-kit';

/** By whom figures are asked for, as their history is kept: the account within its office. */
export function askerOf({ principal: { kind, regionId, subject } }: GraphContext): string {
  return [kind, regionId ?? '', subject].join(':');
}
