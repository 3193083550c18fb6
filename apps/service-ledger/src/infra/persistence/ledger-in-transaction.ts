import { appendEvents, causeOf, type OutboundEvent } from '@autoclub/messaging';
import type { TenantScope, Tx } from '@autoclub/persistence';
import type {
  AskedPremises,
  Fact,
  FoundPremises,
  HeldMembership,
  Ledger,
  Reader,
} from '../../application/ports';
import type { Entitlement } from '../../domain/entitlement';
import type { EntitlementUse } from '../../domain/entitlement-use';
import type { InsurancePolicy } from '../../domain/insurance-policy';
import type { Dealer, StaffMember } from '../../domain/network';
import type { Refund } from '../../domain/refund';
import type { RepairOrder } from '../../domain/repair-order';
import { documentPremises } from './document-premises';
import { EntitlementRepository } from './entitlement.repository';
import { InsurancePolicyRepository } from './insurance-policy.repository';
import { dealerFrom, MembershipRepository } from './membership.repository';
import { DealerEntity, StaffMemberEntity } from './network.entities';
import { RepairOrderRepository } from './repair-order.repository';

/** Why events of this transaction come about, and when. */
export type Occasion = Pick<Reader, 'traceId' | 'requestId' | 'traceparent' | 'now'>;

/** The books of the service inside one transaction: the repositories and the outbox, bound together. */
export class LedgerInTransaction implements Ledger {
  private readonly orders: RepairOrderRepository;
  private readonly policies: InsurancePolicyRepository;
  private readonly benefits: EntitlementRepository;
  private readonly cards: MembershipRepository;

  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
    private readonly occasion: Occasion,
  ) {
    this.orders = new RepairOrderRepository(tx, scope);
    this.policies = new InsurancePolicyRepository(tx, scope);
    this.benefits = new EntitlementRepository(tx, scope);
    this.cards = new MembershipRepository(tx, scope);
  }

  orderPremises(asked: AskedPremises): Promise<FoundPremises<RepairOrder>> {
    const documents = asked.documentNumbers.length > 0 ? 'repair_order' : null;
    return documentPremises(this.tx, this.dealerId(), documents, asked, (ids) => this.orders.byIds(ids));
  }

  writeOrders(orders: readonly RepairOrder[]): Promise<void> {
    return this.orders.write(orders);
  }

  lockOrder(id: string): Promise<RepairOrder | undefined> {
    return this.orders.lock(id);
  }

  writeRefund(order: RepairOrder, refund: Refund): Promise<void> {
    return this.orders.writeRefund(order, refund);
  }

  policyPremises(asked: AskedPremises): Promise<FoundPremises<InsurancePolicy>> {
    const byIds = (ids: readonly string[]) => this.policies.byIds(ids);
    return documentPremises(this.tx, this.dealerId(), 'insurance_policy', asked, byIds);
  }

  writePolicies(policies: readonly InsurancePolicy[]): Promise<void> {
    return this.policies.write(policies);
  }

  async dealer(): Promise<Dealer | undefined> {
    const row = await this.tx.findOneBy(DealerEntity, { dealerId: this.dealerId() });
    return row ? dealerFrom(row) : undefined;
  }

  async staffMember(id: string): Promise<StaffMember | undefined> {
    return (await this.tx.findOneBy(StaffMemberEntity, { dealerId: this.dealerId(), id })) ?? undefined;
  }

  memberships(ids: readonly string[]): Promise<HeldMembership[]> {
    return this.cards.byIds(ids);
  }

  lockMemberships(ids: readonly string[]): Promise<HeldMembership[]> {
    return this.cards.lock(ids);
  }

  entitlements(membershipIds: readonly string[]): Promise<Entitlement[]> {
    return this.benefits.ofMemberships(membershipIds);
  }

  writeEntitlements(entitlements: readonly Entitlement[], uses: readonly EntitlementUse[]): Promise<void> {
    return this.benefits.write(entitlements, uses);
  }

  writeSequences(sequences: ReadonlyMap<string, number>): Promise<void> {
    return this.cards.writeSequences(sequences);
  }

  async publish(facts: readonly Fact[]): Promise<void> {
    const { traceId, requestId, traceparent, now } = this.occasion;
    const cause = { correlationId: traceId, causationId: requestId, ...(traceparent ? { traceparent } : {}) };
    await appendEvents(this.tx, facts.map(outbound), cause, now);
  }

  /** Documents belong to one dealer; nothing but a dealer's own transaction may enter them. */
  private dealerId(): string {
    if (this.scope.kind !== 'dealer') throw new Error('Documents are entered for one dealer');
    return this.scope.dealerId;
  }
}

/** A fact that follows from an event is told on the journey of that event. */
function outbound({ contract, data, sequence, dealer, cause }: Fact): OutboundEvent {
  const event = { contract, data, sequence, dealerId: dealer.id, regionId: dealer.regionId };
  return cause ? { ...event, cause: causeOf({ id: cause.eventId, correlationId: cause.traceId }) } : event;
}
