import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type PlatformCaller } from '@autoclub/use-cases';
import { readOutlet, type OutletFacts } from '../domain/outlet';
import { dealerCodeRefusals, namedRefusals } from '../domain/refusals';
import type { NetworkPorts } from './ports';

const refusals = defineRefusals({ ...namedRefusals.texts, ...dealerCodeRefusals.texts });

export interface OutletToRegister extends OutletFacts {
  readonly dealerCode: string;
}

/** Registers an outlet under its code at its dealer, or takes over a changed name; the same again changes nothing. */
export const registerOutlet = command<NetworkPorts, PlatformCaller>()({
  name: 'outletRegister',
  refusals,
  read({ dealerCode, ...facts }: OutletToRegister) {
    const outlet = readOutlet(facts);
    return outlet.ok ? accepted({ dealerCode, facts: outlet.value }) : outlet;
  },
  async work({ network, ids }, { dealerCode, facts }) {
    const dealer = await network.dealerByCode(dealerCode);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND', ['dealerCode'], { code: dealerCode }));
    const { dealerId, regionId } = dealer;
    const known = await network.outletByCode(dealerId, facts.code);
    const outlet = { ...facts, outletId: known?.outletId ?? ids('out'), dealerId, regionId };
    if (known?.name !== facts.name) await network.saveOutlet(outlet);
    return accepted({ answer: { outletId: outlet.outletId }, written: outlet });
  },
});
