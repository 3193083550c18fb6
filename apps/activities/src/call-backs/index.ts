import type { Tx } from '@autoclub/persistence';
import { namesOf } from '@autoclub/programme-config';
import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { sqlNetwork } from '../network';
import type { CallBackPorts } from './application/ports';
import { CallBackRecordMutation } from './graphql/call-back-record.mutation';
import { CallBackResolver, CallBacksOfCustomer } from './graphql/call-back.resolver';
import { CallBackLookups } from './graphql/lookups';
import { CallBackEntity } from './infra/call-back.entity';
import { HeldGiftEntity } from './infra/held-gift.entity';
import { reactions } from './infra/reactions';
import { sqlCallBacks } from './infra/sql-call-backs';

/** Calls to customers who stayed away, their reasons, and the gifts kept for them (rulebook ACT-10). */
export const callBacks: Capability = {
  name: 'call-backs',
  entities: [CallBackEntity, HeldGiftEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const { programmes, ids } = host;
  const unit = host.unit((tx: Tx): CallBackPorts => ({
    network: sqlNetwork(tx),
    callBacks: sqlCallBacks(tx),
    programmes,
    ids,
  }));
  const packs = namesOf(programmes, ({ service }) => service?.couponPacks ?? []);
  const lookups = new CallBackLookups(unit, packs);
  return {
    resolvers: [
      new CallBackResolver(unit, lookups),
      new CallBackRecordMutation(unit, lookups),
      new CallBacksOfCustomer(lookups),
    ],
    references: {
      CallBack: reference('activities:read', (id, context) => lookups.callBack(context, id)),
    },
  };
}
