import { accepted } from '@autoclub/domain-kit';
import { command, type PlatformCaller } from '@autoclub/use-cases';
import { namedRefusals } from '../domain/refusals';
import { readRegion, sameRegion } from '../domain/region';
import { regionFact } from './facts';
import type { NetworkPorts } from './ports';

/** Registers a region under its code, or takes over changed names; the same again changes nothing. */
export const registerRegion = command<NetworkPorts, PlatformCaller>()({
  name: 'regionRegister',
  refusals: namedRefusals,
  read: readRegion,
  async work({ network, ids }, facts) {
    const known = await network.regionByCode(facts.code);
    if (known && sameRegion(known, facts))
      return accepted({ answer: { regionId: known.regionId }, written: known });
    const regionId = known?.regionId ?? ids('reg');
    const region = { ...facts, regionId, version: (known?.version ?? 0) + 1 };
    await network.saveRegion(region);
    return accepted({ answer: { regionId }, written: region, facts: [regionFact(region)] });
  },
});
