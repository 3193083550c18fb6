import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { outletFaults, type OutletFacts } from '../domain/outlet';
import type { NetworkPorts } from './ports';

export const registerOutletRefusals = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
  'DEALER_NOT_FOUND',
] as const;
type RegisterOutletRefusal = Refusal<(typeof registerOutletRefusals)[number]>;

export interface RegisterOutletInput extends OutletFacts {
  readonly idempotencyKey: string;
  readonly dealerCode: string;
}

/** Registers an outlet under its code at its dealer, or takes over a changed name; the same again changes nothing. */
export function registerOutlet(unit: UnitOfWork<NetworkPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RegisterOutletInput,
  ): Promise<Outcome<Answer<{ outletId: string }>, RegisterOutletRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'outletRegister', idempotencyKey, input }, async ({ network, ids }) => {
      const { dealerCode, ...facts } = input;
      const faults: RegisterOutletRefusal[] = outletFaults(facts);
      if (faults.length > 0) return refused(...faults);
      const dealer = await network.dealerByCode(dealerCode);
      if (!dealer)
        return refused({ code: 'DEALER_NOT_FOUND', field: ['dealerCode'], facts: { code: dealerCode } });
      const { dealerId, regionId } = dealer;
      const known = await network.outletByCode(dealerId, facts.code);
      const outletId = known?.outletId ?? ids('out');
      if (known?.name !== facts.name) await network.saveOutlet({ ...facts, outletId, dealerId, regionId });
      return accepted({ outletId });
    });
}
