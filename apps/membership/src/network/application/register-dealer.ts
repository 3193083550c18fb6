import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { dealerFaults, sameDealer, type DealerFacts } from '../domain/dealer';
import type { NetworkPorts } from './ports';
import { dealerPublication } from './publications';

export const registerDealerRefusals = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
  'TIME_ZONE_UNKNOWN',
  'CURRENCY_UNKNOWN',
  'REGION_NOT_FOUND',
  'DEALER_IN_OTHER_REGION',
] as const;
type RegisterDealerRefusal = Refusal<(typeof registerDealerRefusals)[number]>;

export interface RegisterDealerInput extends DealerFacts {
  readonly idempotencyKey: string;
  readonly regionCode: string;
}

/** Registers a dealer under its code, or takes over changed details; the same again changes nothing. */
export function registerDealer(unit: UnitOfWork<NetworkPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RegisterDealerInput,
  ): Promise<Outcome<Answer<{ dealerId: string }>, RegisterDealerRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'dealerRegister', idempotencyKey, input }, async (ports) => {
      const { regionCode, ...facts } = input;
      const faults: RegisterDealerRefusal[] = dealerFaults(facts);
      if (faults.length > 0) return refused(...faults);
      return keep(ports, regionCode, facts);
    });
}

async function keep(
  { network, publish, ids }: NetworkPorts,
  regionCode: string,
  facts: DealerFacts,
): Promise<Outcome<{ dealerId: string }, RegisterDealerRefusal>> {
  const region = await network.regionByCode(regionCode);
  if (!region)
    return refused({ code: 'REGION_NOT_FOUND', field: ['regionCode'], facts: { code: regionCode } });
  const known = await network.dealerByCode(facts.code);
  // A dealer's region is written beside its outlets and staff and in every event: moving one is a project, not an edit.
  if (known && known.regionId !== region.regionId)
    return refused({ code: 'DEALER_IN_OTHER_REGION', field: ['regionCode'] });
  if (known && sameDealer(known, facts)) return accepted({ dealerId: known.dealerId });
  const dealerId = known?.dealerId ?? ids('dlr');
  const dealer = { ...facts, dealerId, regionId: region.regionId, version: (known?.version ?? 0) + 1 };
  await network.saveDealer(dealer);
  await publish([dealerPublication(dealer)]);
  return accepted({ dealerId });
}
