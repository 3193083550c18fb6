import type { Subscription } from '@autoclub/messaging';
import { type Subgraph, buildSubgraph } from '@autoclub/subgraph-kit';
import { capabilities } from './capabilities';
import type { Host } from './network';

/** The subgraph: the parts of all capabilities together. */
export function assembleGraph(host: Host): Subgraph {
  const parts = capabilities.flatMap(({ graph }) => graph?.(host) ?? []);
  return buildSubgraph({
    resolvers: parts.flatMap(({ resolvers }) => resolvers ?? []),
    orphanedTypes: parts.flatMap(({ orphanedTypes }) => orphanedTypes ?? []),
    references: Object.assign({}, ...parts.map(({ references }) => references ?? {})),
  });
}

/** One reaction per contract: where several capabilities react to it, each in its turn, in the same transaction. */
export function assembleReactions(host: Host): readonly Subscription[] {
  const byType = new Map<string, Subscription>();
  for (const next of capabilities.flatMap(({ reactions }) => reactions?.(host) ?? [])) {
    const before = byType.get(next.contract.type);
    byType.set(next.contract.type, before ? oneAfterTheOther(before, next) : next);
  }
  return [...byType.values()];
}

function oneAfterTheOther(first: Subscription, second: Subscription): Subscription {
  return {
    contract: first.contract,
    concerns: (event) => first.concerns(event) || second.concerns(event),
    react: async (events, tx) => {
      await first.react(events.filter(first.concerns), tx);
      await second.react(events.filter(second.concerns), tx);
    },
  };
}
