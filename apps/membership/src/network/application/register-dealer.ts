import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type PlatformCaller } from '@autoclub/use-cases';
import { dealerRefusals, readDealer, sameDealer, type DealerFacts } from '../domain/dealer';
import { dealerFact } from './facts';
import type { NetworkPorts } from './ports';

const refusals = defineRefusals({
  ...dealerRefusals.texts,
  REGION_NOT_FOUND: { zh: '未找到代码为 {code} 的大区。', en: 'No region has the code {code}.' },
  DEALER_IN_OTHER_REGION: {
    zh: '该经销商已登记在另一大区。',
    en: 'This dealer is registered in another region.',
  },
  DEALER_SANDBOX_FIXED: {
    zh: '经销商是否为沙箱在首次登记时确定，不能更改。',
    en: 'Whether a dealer is a sandbox is fixed by its first registration.',
  },
});

export interface DealerToRegister extends DealerFacts {
  readonly regionCode: string;
  /** Whether its clock may be moved; fixed by its first registration. */
  readonly isSandbox?: boolean;
}

/** Registers a dealer under its code, or takes over changed details; the same again changes nothing. */
export const registerDealer = command<NetworkPorts, PlatformCaller>()({
  name: 'dealerRegister',
  refusals,
  read({ regionCode, isSandbox, ...facts }: DealerToRegister) {
    const dealer = readDealer(facts);
    return dealer.ok ? accepted({ regionCode, isSandbox, facts: dealer.value }) : dealer;
  },
  async work({ network, ids }, { regionCode, isSandbox, facts }) {
    const region = await network.regionByCode(regionCode);
    if (!region) return refused(refusals.no('REGION_NOT_FOUND', ['regionCode'], { code: regionCode }));
    const known = await network.dealerByCode(facts.code);
    // A dealer's region stands beside its outlets and staff and in every event: moving one is a project, not an edit.
    if (known && known.regionId !== region.regionId)
      return refused(refusals.no('DEALER_IN_OTHER_REGION', ['regionCode']));
    if (known && isSandbox !== undefined && isSandbox !== known.isSandbox)
      return refused(refusals.no('DEALER_SANDBOX_FIXED', ['isSandbox']));
    if (known && sameDealer(known, facts))
      return accepted({ answer: { dealerId: known.dealerId }, written: known });
    const dealerId = known?.dealerId ?? ids('dlr');
    const dealer = {
      ...facts,
      dealerId,
      regionId: region.regionId,
      isSandbox: known?.isSandbox ?? isSandbox ?? false,
      aheadMinutes: known?.aheadMinutes ?? 0,
      version: (known?.version ?? 0) + 1,
    };
    await network.saveDealer(dealer);
    return accepted({ answer: { dealerId }, written: dealer, facts: [dealerFact(dealer)] });
  },
});
