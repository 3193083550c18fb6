import type { Coupon } from '../../coupons';
import type { FoundPremises, OwnedVehicle, VehicleReading } from '../../documents';
import type { Actor, Dealer, Membership, StaffMember } from '../../network';
import type { StandingApproval } from '../domain/discount-approval';
import type { RepairOrder } from '../domain/repair-order';
import type { SettlementDraft, SettlementPremises } from '../domain/settlement-draft';
import type { Discounts } from './ports';
import { type ExternalRef, groupBy } from '@autoclub/domain-kit';

/** What was given before the order: a manager's approval, and coupons that lines name or the order has used. */
interface Beforehand {
  readonly standing?: StandingApproval | undefined;
  readonly coupons: readonly Coupon[];
  /** The jobs under way by their order numbers. */
  readonly jobs: ReadonlyMap<string, string>;
}

/**
 * The premises of one or many deliveries, loaded at once and looked up per draft. What a delivery of the same
 * chunk changed is remembered, so that each is judged as if it had come by itself after the ones before it.
 */
export class OrderPremises {
  private readonly persons: ReadonlyMap<string, string>;
  private readonly vehicles: ReadonlyMap<string, OwnedVehicle>;
  private readonly staff: ReadonlyMap<string, StaffMember>;
  private readonly staffIds: ReadonlySet<string>;
  private readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  private readonly byRef = new Map<string, RepairOrder>();
  private readonly byNumber = new Map<string, RepairOrder>();
  private readonly readings = new Map<string, VehicleReading[]>();
  private readonly coupons: ReadonlyMap<string, Coupon>;

  constructor(
    readonly dealer: Dealer,
    found: FoundPremises<RepairOrder>,
    private readonly discounts: Discounts,
    private readonly actor: Actor,
    private readonly beforehand: Beforehand,
  ) {
    this.coupons = new Map(beforehand.coupons.map((coupon) => [coupon.id, coupon]));
    this.persons = new Map(found.customers.map(({ id, personId }) => [id, personId]));
    this.vehicles = new Map(found.vehicles.map((vehicle) => [vehicle.id, vehicle]));
    this.staff = new Map(found.staff.map((member) => [member.id, member]));
    this.staffIds = new Set(this.staff.keys());
    this.memberships = groupBy(found.memberships, ({ customerId }) => customerId);
    for (const order of found.known) this.index(order);
    for (const reading of found.readings) this.addReading(reading);
  }

  of(draft: SettlementDraft): SettlementPremises {
    const known = this.knownAs(draft);
    const personId = this.persons.get(draft.customerId);
    return {
      dealer: this.dealer,
      personId,
      vehicle: this.vehicles.get(draft.vehicleId),
      serviceAdvisor: this.staffMember(draft.serviceAdvisorId),
      technicianIds: this.staffIds,
      approver: this.staffMember(draft.approval?.staffMemberId),
      memberships: this.memberships.get(personId ?? '') ?? [],
      actor: this.actor,
      standing: this.beforehand.standing,
      coupons: this.coupons,
      known,
      jobId: this.beforehand.jobs.get(draft.roNumber),
      numberHolderId: this.byNumber.get(draft.roNumber)?.id,
      readings: this.readings.get(draft.vehicleId) ?? [],
      discountsOn: (day) => this.discounts(this.dealer, day),
    };
  }

  /** Takes an accepted order into account for the deliveries after it. */
  remember(order: RepairOrder): void {
    if (order.version > 1) this.forget(order.id);
    this.index(order);
    if (order.mileageKm !== null)
      this.addReading({
        vehicleId: order.vehicleId,
        repairOrderId: order.id,
        settledAt: order.settledAt,
        mileageKm: order.mileageKm,
        isExplained: order.mileageReason !== null,
      });
  }

  /** An amendment may bear another number and another reading. */
  private forget(id: string): void {
    for (const order of [...this.byNumber.values()])
      if (order.id === id) this.byNumber.delete(order.roNumber);
    for (const [vehicleId, readings] of this.readings)
      this.readings.set(
        vehicleId,
        readings.filter(({ repairOrderId }) => repairOrderId !== id),
      );
  }

  /** By the dealer system's number; what a desk entered without one is known by its order number. */
  private knownAs({ externalRef, roNumber }: SettlementDraft): RepairOrder | undefined {
    if (externalRef) return this.byRef.get(keyOf(externalRef));
    const holder = this.byNumber.get(roNumber);
    return holder?.externalRef === null ? holder : undefined;
  }

  private staffMember(id: string | null | undefined): StaffMember | undefined {
    return id === null || id === undefined ? undefined : this.staff.get(id);
  }

  private index(order: RepairOrder): void {
    this.byNumber.set(order.roNumber, order);
    if (order.externalRef) this.byRef.set(keyOf(order.externalRef), order);
  }

  private addReading(reading: VehicleReading): void {
    const own = this.readings.get(reading.vehicleId);
    if (own) own.push(reading);
    else this.readings.set(reading.vehicleId, [reading]);
  }
}

function keyOf({ system, number }: ExternalRef): string {
  return `${system}\n${number}`;
}
