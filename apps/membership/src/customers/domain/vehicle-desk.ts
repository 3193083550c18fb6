import {
  accepted,
  commonRefusals,
  defineRefusals,
  externalRefKey,
  type ExternalRef,
  refused,
  type FieldPath,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { amendVehicle } from './amend-vehicle';
import { documentRefusals, refuseRevision, type Change } from './document';
import type { VehicleFacts } from './vehicle';
import type { DeliveredVehicle, KnownVehicle, VehicleEntry } from './vehicle-state';

export interface VehicleVerdict {
  readonly entry: VehicleEntry;
  readonly change: Change;
}

export const vehicleDeskRefusals = defineRefusals({
  ...documentRefusals.texts,
  ...commonRefusals.pick('OUTLET_NOT_FOUND'),
  VIN_ALREADY_REGISTERED: {
    zh: '该车架号已登记在另一条车辆记录中。',
    en: 'This VIN belongs to another vehicle record of the dealer.',
  },
});
type VehicleRefusal = RefusalOf<typeof vehicleDeskRefusals>;

/** The vehicles of one dealer as a chunk finds and leaves them. A VIN is known once per dealer. */
export class VehicleDesk {
  private readonly found: ReadonlySet<VehicleEntry>;
  private readonly byId = new Map<string, VehicleEntry>();
  private readonly idByRef = new Map<string, string>();
  private readonly idByVin = new Map<string, string>();

  constructor(
    known: readonly KnownVehicle[],
    private readonly outletCodes: { has(code: string): boolean },
    private readonly today: LocalDate,
    private readonly nextId: (prefix: 'veh') => string,
  ) {
    const entries = known.map(({ vehicleId, former, lastTransferredOn, wasPurchaseBefore, ...state }) => ({
      ...{ vehicleId, isNew: false, state, past: [], former, lastTransferredOn, transfers: [] },
      wasPurchaseBefore,
    }));
    for (const entry of entries) this.keep(entry);
    this.found = new Set(entries);
  }

  /** What the vehicle comes to; nothing is kept yet, as another part of its record may be refused. */
  judge(delivered: DeliveredVehicle): Outcome<VehicleVerdict, VehicleRefusal> {
    const entry = this.entryFor(delivered);
    if (!entry.ok) return entry;
    return entry.value.isNew && !this.byId.has(entry.value.vehicleId)
      ? accepted({ entry: entry.value, change: 'NEW' })
      : this.amended(entry.value, delivered);
  }

  known(vehicleId: string): VehicleEntry | undefined {
    return this.byId.get(vehicleId);
  }

  /** Whether another record has this VIN. */
  isTaken(vin: string, vehicleId: string): boolean {
    return (this.idByVin.get(vin) ?? vehicleId) !== vehicleId;
  }

  /** Whether another record has this number. */
  isNumberTaken(ref: ExternalRef, vehicleId: string): boolean {
    return (this.idByRef.get(externalRefKey(ref)) ?? vehicleId) !== vehicleId;
  }

  hasOutlet(code: string): boolean {
    return this.outletCodes.has(code);
  }

  /** The vehicle as it is known, or as it would be opened. */
  entryFor(delivered: DeliveredVehicle): Outcome<VehicleEntry, VehicleRefusal> {
    const { facts, at } = delivered;
    if (facts.outletCode !== null && !this.outletCodes.has(facts.outletCode))
      return refused(vehicleDeskRefusals.no('OUTLET_NOT_FOUND', [...at, 'outletCode']));
    const known = this.knownAs(facts, at);
    if (!known.ok) return known;
    return accepted(known.value ?? this.opened(delivered));
  }

  keep(entry: VehicleEntry): void {
    const { externalRef, vin } = entry.state.facts;
    this.byId.set(entry.vehicleId, entry);
    if (externalRef) this.idByRef.set(externalRefKey(externalRef), entry.vehicleId);
    this.idByVin.set(vin, entry.vehicleId);
  }

  /** What is not as it was found: to be written. */
  touched(): readonly VehicleEntry[] {
    return [...this.byId.values()].filter((entry) => !this.found.has(entry));
  }

  /** The vehicle with this VIN or this number; the two may not name different ones. */
  private knownAs(
    { vin, externalRef }: VehicleFacts,
    at: FieldPath,
  ): Outcome<VehicleEntry | undefined, VehicleRefusal> {
    const byVin = this.idByVin.get(vin);
    const byRef = externalRef ? this.idByRef.get(externalRefKey(externalRef)) : undefined;
    if (byVin !== undefined && byRef !== undefined && byVin !== byRef)
      return refused(vehicleDeskRefusals.no('VIN_ALREADY_REGISTERED', [...at, 'vin']));
    const vehicleId = byVin ?? byRef;
    return accepted(vehicleId === undefined ? undefined : this.byId.get(vehicleId));
  }

  private amended(known: VehicleEntry, delivered: DeliveredVehicle): Outcome<VehicleVerdict, VehicleRefusal> {
    const { facts, customerId, at } = delivered;
    const ofField = [...at, 'externalRef', 'number'];
    // Another VIN under a known number is a correction, but not of another customer's vehicle.
    if (known.state.facts.vin !== facts.vin && known.state.customerId !== customerId)
      return refused(refuseRevision('CONTRADICTS', known.state, facts.externalRef, ofField));
    const { verdict, entry } = amendVehicle(known, delivered, this.today);
    if (verdict === 'OUTDATED' || verdict === 'CONTRADICTS')
      return refused(refuseRevision(verdict, known.state, facts.externalRef, ofField));
    return accepted({ entry, change: verdict === 'AMENDED' ? 'AMENDED' : 'UNCHANGED' });
  }

  private opened({ facts, revision, customerId }: DeliveredVehicle): VehicleEntry {
    const state = { customerId, ownerCustomerId: null, facts, revision, version: 1 };
    const vehicleId = this.nextId('veh');
    const nothingBefore = { past: [], former: [], lastTransferredOn: null, transfers: [] };
    return { vehicleId, isNew: true, state, ...nothingBefore, wasPurchaseBefore: false };
  }
}
