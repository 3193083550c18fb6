import { accepted, businessDayOf, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type PlatformCaller } from '@autoclub/use-cases';
import { namedOutlet, readOutlet, sameOutlet, type NamedOutlet } from '../domain/outlet';
import { dealerCodeRefusals, namedRefusals } from '../domain/refusals';
import { outletFact } from './facts';
import type { NetworkPorts } from './ports';

const refusals = defineRefusals({ ...namedRefusals.texts, ...dealerCodeRefusals.texts });

export interface OutletToRegister extends NamedOutlet {
  readonly dealerCode: string;
}

/** Registers an outlet under its code at its dealer, or takes over changed details; the same again changes nothing. */
export const registerOutlet = command<NetworkPorts, PlatformCaller>()({
  name: 'outletRegister',
  refusals,
  read({ dealerCode, ...facts }: OutletToRegister) {
    const outlet = readOutlet(facts);
    return outlet.ok ? accepted({ dealerCode, facts: outlet.value }) : outlet;
  },
  async work({ network, ids }, { dealerCode, facts }, { now }) {
    const dealer = await network.dealerByCode(dealerCode);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND', ['dealerCode'], { code: dealerCode }));
    const { dealerId, regionId } = dealer;
    const known = await network.outletByCode(dealerId, facts.code);
    const named = namedOutlet(facts, known);
    // A row from before outlets were published has no version yet, and is published the next time it is named.
    if (known && known.version > 0 && sameOutlet(known, named))
      return accepted({ answer: { outletId: known.outletId }, written: known });
    const outlet = {
      ...named,
      outletId: known?.outletId ?? ids('out'),
      dealerId,
      regionId,
      registeredOn: known?.registeredOn ?? businessDayOf(now, dealer.timeZone),
      version: (known?.version ?? 0) + 1,
    };
    await network.saveOutlet(outlet);
    return accepted({ answer: { outletId: outlet.outletId }, written: outlet, facts: [outletFact(outlet)] });
  },
});
