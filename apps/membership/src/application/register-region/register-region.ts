import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { regionFaults, sameRegion, type RegionFacts } from '../../domain/region';
import type { Answer, Caller, House, KeyRefusal } from '../ports';
import { regionPublication } from '../publications';

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
export function registerRegion(house: House) {
  return (
    caller: Caller,
    { idempotencyKey, ...facts }: RegisterRegionInput,
  ): Promise<Outcome<Answer<{ regionId: string }>, RegisterRegionRefusal | KeyRefusal>> =>
    house.command(caller, { command: 'regionRegister', idempotencyKey, input: facts }, async (books) => {
      const faults: RegisterRegionRefusal[] = regionFaults(facts);
      if (faults.length > 0) return refused(...faults);
      const known = await books.network.regionByCode(facts.code);
      if (known && sameRegion(known, facts)) return accepted({ regionId: known.regionId });
      const regionId = known?.regionId ?? house.ids('reg');
      const region = { ...facts, regionId, version: (known?.version ?? 0) + 1 };
      await books.network.saveRegion(region);
      await books.publish([regionPublication(region)]);
      return accepted({ regionId });
    });
}
