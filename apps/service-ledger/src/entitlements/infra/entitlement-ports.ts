import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { accepted } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { documentPremises } from '../../documents';
import { dealerBooksIn, dealerIdOf, membershipBooksIn } from '../../network';
import type { EntitlementUses, TakeOverPorts } from '../application/ports';
import type { ReversePorts } from '../application/reverse-use';
import { registerUse, type UsePorts } from '../application/use-entitlement';
import { benefitNamesOf } from './benefit-names';
import { EntitlementRepository } from './entitlement.repository';
import { plansFrom } from './programme';

/** Registers uses of benefits inside the transaction of the room that gives the service (rulebook SVC-05). */
export function entitlementUsesIn(host: Pick<Host, 'programmes' | 'ids'>) {
  const portsIn = entitlementPorts(host);
  return (tx: Tx, scope: TenantScope): EntitlementUses => ({
    async register(asked, caller) {
      const registered = await registerUse(portsIn(tx, { scope }), asked, caller);
      if (!registered.ok) return registered;
      const { answer, facts } = registered.value;
      return accepted({ useId: answer.useId, facts });
    },
  });
}

/** What taking over uses works on inside one transaction. */
export function takeOverPorts(host: Pick<Host, 'programmes' | 'ids'>) {
  const portsIn = entitlementPorts(host);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): TakeOverPorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return {
      ...portsIn(tx, { scope }),
      premises: (asked) => documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
      usesByNumbers: (numbers) => new EntitlementRepository(tx, scope).usesByNumbers(numbers),
    };
  };
}

/** What the use cases of benefits work on inside one transaction. */
export function entitlementPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const [plans, names] = [plansFrom(programmes), benefitNamesOf(programmes)];
  const nameOf = (code: string) => names.get(code) ?? { zh: code, en: code };
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): UsePorts & ReversePorts => {
    const [dealers, cards] = [dealerBooksIn(tx, scope), membershipBooksIn(tx, scope)];
    const benefits = new EntitlementRepository(tx, scope);
    return {
      plans,
      nameOf,
      ids,
      staffMember: (id) => dealers.staffMember(id),
      memberships: (membershipIds) => cards.memberships(membershipIds),
      lockMemberships: (membershipIds) => cards.lockMemberships(membershipIds),
      writeSequences: (sequences) => cards.writeSequences(sequences),
      entitlements: (membershipIds) => benefits.ofMemberships(membershipIds),
      writeEntitlements: (entitlements, uses) => benefits.write(entitlements, uses),
      useById: (id) => benefits.useById(id),
      writeReversal: (reversed, reversal) => benefits.writeReversal(reversed, reversal),
    };
  };
}
