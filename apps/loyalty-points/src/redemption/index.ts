import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { pickUpsOf } from '../boutique';
import type { RedemptionReads } from './application/redemption-reads';
import { presentRedemption } from './graphql/present';
import { RedemptionMutations } from './graphql/redemption.mutations';
import {
  RedemptionResolver,
  RedemptionsOfAccountResolver,
  redemptionById,
} from './graphql/redemption.resolver';
import { redemptionReactions } from './infra/reactions';
import { redemptionPorts } from './infra/redemption-ports';
import { redemptionsById, redemptionsOfAccounts } from './infra/sql-redemptions';
import { releaseTimedOut } from './infra/time-outs';

/** Spending points: held, given or refused by the giver, taken or freed, and taken back (rulebook PTS-07). */
export const redemption: Capability = {
  name: 'redemption',
  graph: (host) => {
    const reads = readsOn(host);
    return {
      resolvers: [
        new RedemptionResolver(reads),
        new RedemptionsOfAccountResolver(reads),
        new RedemptionMutations(host.unit(redemptionPorts(host)), reads),
      ],
      references: {
        Redemption: reference(
          'points:read',
          (id, context) => redemptionById(reads, context).load(id),
          (found, { language }) => presentRedemption(found, language),
        ),
      },
    };
  },
  reactions: redemptionReactions,
  clockwork: (host) => [releaseTimedOut(host)],
};

function readsOn({ database }: Host): RedemptionReads {
  return {
    byIds: ({ scope }, ids) => database.read(scope, (tx) => redemptionsById(tx, ids)),
    ofAccounts:
      (page) =>
      ({ scope }, ids) =>
        database.read(scope, (tx) => redemptionsOfAccounts(tx, ids, page)),
    pickUps: ({ scope }, ids) => database.read(scope, (tx) => pickUpsOf(tx, ids)),
  };
}
