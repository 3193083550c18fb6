import { everything, type Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { plansFrom } from '../../entitlements';
import { dealersIn, membershipBooksIn } from '../../network';
import type { EndPorts, JudgePorts } from '../application/ports';
import { PromiseRepository } from './promise.repository';

/** What the use cases of promises work on inside one transaction. */
export function promisePorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const plans = plansFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): EndPorts => {
    const cards = membershipBooksIn(tx, scope);
    return Object.assign(new PromiseRepository(tx, scope), {
      memberships: (membershipIds: readonly string[]) => cards.memberships(membershipIds),
      plans,
      ids,
    });
  };
}

/** What judging promises works on, for all dealers. */
export function judgePorts({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx): JudgePorts =>
    Object.assign(new PromiseRepository(tx, everything), {
      dealersOf: (dealerIds: readonly string[]) => dealersIn(tx, dealerIds),
      ids,
    });
}
