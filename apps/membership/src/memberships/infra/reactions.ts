import {
  pointsPosted,
  referralConfirmed,
  referralRejected,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Reaction, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import type { Fact } from '@autoclub/use-cases';
import { memberFact, type OrderEvent } from '../application/arrived-facts';
import { judgeFacts, judgeOrders } from '../application/judge-facts';
import { judgeRejections } from '../application/judge-rejections';
import type { Occasion } from '../application/keep-moves';
import type { MembershipsPorts } from '../application/ports';
import { runningMembership, runningMembershipId } from './running-membership';

type Work<Event> = (ports: MembershipsPorts, events: readonly Event[], occasion: Occasion) => Promise<Fact[]>;

/** What this capability does about events of others: contract → use case. */
export function membershipReactions(
  { clock }: Host,
  portsIn: (tx: Tx) => MembershipsPorts,
): readonly Subscription[] {
  const reaction =
    <Data>(work: Work<DeliveredEvent<Data>>): Reaction<Data> =>
    async (events, tx) => {
      const [first] = events;
      if (!first) return;
      const occasion = { now: clock(), traceId: first.correlationId };
      const facts = await work(portsIn(tx), events, occasion);
      await publishFacts(tx, { ...occasion, requestId: first.id }, facts);
    };
  const judge = reaction((ports, events: readonly DeliveredEvent[], occasion) =>
    judgeFacts(ports, events.map(memberFact), occasion),
  );
  const orders = reaction<OrderEvent['data']>(judgeOrders);
  const ofMember = (member: { dealerId: string; membershipId: string }) => runningMembershipId(member);
  return [
    on(pointsPosted, judge, {
      awaits: [{ premise: runningMembership, id: ({ data }) => ofMember(data) }],
    }),
    on(referralConfirmed, judge, {
      awaits: [
        {
          premise: runningMembership,
          id: ({ data: { dealerId, referrerMembershipId: membershipId } }) =>
            ofMember({ dealerId, membershipId }),
        },
      ],
    }),
    on(referralRejected, reaction(judgeRejections)),
    on(repairOrderSettled, orders),
    on(repairOrderRefunded, orders),
    on(repairOrderAmended, orders),
  ];
}
