import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { regionFaults, sameRegion, type RegionFacts } from '../domain/region';
import type { NetworkPorts } from './ports';
import { regionPublication } from './publications';

export const registerRegionRefusals = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
] as const;
type RegisterRegionRefusal = Refusal<(typeof registerRegionRefusals)[number]>;

export interface RegisterRegionInput extends RegionFacts {
  readonly idempotencyKey: string;
}

/** Registers a region under its code, or takes over changed names; the same again changes nothing. */
export function registerRegion(unit: UnitOfWork<NetworkPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...facts }: RegisterRegionInput,
  ): Promise<Outcome<Answer<{ regionId: string }>, RegisterRegionRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'regionRegister', idempotencyKey, input: facts }, async (ports) => {
      const faults: RegisterRegionRefusal[] = regionFaults(facts);
      if (faults.length > 0) return refused(...faults);
      const known = await ports.network.regionByCode(facts.code);
      if (known && sameRegion(known, facts)) return accepted({ regionId: known.regionId });
      const regionId = known?.regionId ?? ports.ids('reg');
      const region = { ...facts, regionId, version: (known?.version ?? 0) + 1 };
      await ports.network.saveRegion(region);
      await ports.publish([regionPublication(region)]);
      return accepted({ regionId });
    });
}
