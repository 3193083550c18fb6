import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  membershipInForce,
  refused,
} from '@autoclub/domain-kit';
import type { MembershipTimeline, Outcome } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';
import { decideScan, scanRefusals } from '../domain/scan';
import type { ScanRefusal } from '../domain/scan';
import { attendedFact } from './attended-fact';
import type { ActivityPorts } from './ports';

/** Somebody who was scanned at the door: the place, or the customer. */
export interface Scan {
  readonly registrationId?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly scannedAt: Date;
}

export interface RecordCheckInsInput {
  readonly activityId: string;
  readonly scans: readonly Scan[];
}

/** What became of one scan. */
export interface ScanItem {
  readonly registrationId: string | null;
  readonly change: 'CHECKED_IN' | 'UNCHANGED' | null;
  readonly refusals: readonly ScanRefusal[];
}

export const MOST_SCANS = 100;

export const recordCheckInsRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'ACTIVITY_NOT_FOUND'),
  SCANS_MISSING: { zh: '请至少提交一条签到。', en: 'Send at least one scan.' },
  TOO_MANY_SCANS: {
    zh: '一次最多提交 {max} 条签到。',
    en: 'At most {max} scans can be sent at once.',
  },
});

/**
 * Takes a list that was scanned off line and is sent later (rulebook ACT-05): each scan counts from its own time, good
 * ones are kept whatever becomes of the others, and a list sent again changes nothing. Who comes to an activity without
 * registration gets a place while there are any.
 */
export const recordCheckIns = command<ActivityPorts>()({
  name: 'activityCheckInsRecord',
  refusals: recordCheckInsRefusals,
  read(input: RecordCheckInsInput) {
    const { no } = recordCheckInsRefusals;
    if (input.scans.length === 0) return refused(no('SCANS_MISSING', ['scans']));
    if (input.scans.length > MOST_SCANS) return refused(no('TOO_MANY_SCANS', ['scans'], { max: MOST_SCANS }));
    return accepted(input);
  },
  async work(ports, { activityId, scans }, caller) {
    const { no } = recordCheckInsRefusals;
    const activity = await ports.activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(no('ACTIVITY_NOT_FOUND', ['activityId']));
    const dealer = await ports.network.dealer(caller.dealerId);
    if (!dealer) return refused(no('DEALER_NOT_FOUND'));
    const door = await Door.of(ports, { activity, dealer, caller, scans });
    const items = scans.map((scan) => door.take(scan));
    await door.write(ports);
    return accepted({ answer: { items }, facts: door.facts });
  },
});

/** Whom a scan is of: the record that was named, and the one that stands for the person (rulebook CONV-8). */
interface FoundPlace {
  readonly registration: Registration | undefined;
  readonly personId: string;
  readonly customerId: string;
}

interface Shift {
  readonly activity: Activity;
  readonly dealer: Dealer;
  readonly caller: Caller;
  readonly scans: readonly Scan[];
}

/** The door of one activity while a list is gone through: places are given and used one after the other. */
class Door {
  readonly facts: Fact[] = [];
  private readonly written = new Map<string, Registration>();

  private constructor(
    private readonly shift: Shift,
    private readonly ids: ActivityPorts['ids'],
    private readonly persons: ReadonlyMap<string, string>,
    private readonly memberships: ReadonlyMap<string, readonly MembershipTimeline[]>,
    private readonly places: Map<string, Registration>,
    private activity: Activity,
  ) {}

  /** Everything the list asks for, by four statements however long it is. */
  static async of({ network, registrations, ids }: ActivityPorts, shift: Shift): Promise<Door> {
    const { activity, dealer, scans } = shift;
    const asked = scans.flatMap(({ customerId }) => (customerId ? [customerId] : []));
    const persons = await network.personsOf(dealer.id, asked);
    const found = await registrations.places(activity, {
      ids: scans.flatMap(({ registrationId }) => (registrationId ? [registrationId] : [])),
      customerIds: [...persons.values()],
    });
    const owners = new Set([...persons.values(), ...found.map(({ customerId }) => customerId)]);
    const memberships = await network.membershipsOf(dealer.id, [...owners]);
    const places = new Map(found.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
    return new Door(shift, ids, persons, memberships, places, activity);
  }

  /** One scan, judged after those before it. */
  take(scan: Scan): ScanItem {
    const found = this.find(scan);
    if (!found.ok) return refusedItem(found.refusals);
    const { registration, personId, customerId } = found.value;
    const { dealer, caller } = this.shift;
    const attendedOn = businessDayOf(scan.scannedAt, dealer.timeZone);
    const membershipId =
      membershipInForce(this.memberships.get(personId) ?? [], attendedOn)?.membershipId ?? null;
    const scanned = { scannedAt: scan.scannedAt, registration, isMember: membershipId !== null };
    const decided = decideScan(this.activity, scanned, { now: caller.now, timeZone: dealer.timeZone });
    if (!decided.ok) return refusedItem(decided.refusals);
    if (registration && decided.value === 'UNCHANGED')
      return { registrationId: registration.id, change: 'UNCHANGED', refusals: [] };
    const place = registration ?? this.newPlace(customerId);
    const came = { ...place, membershipId, state: 'CHECKED_IN' as const, checkedInAt: scan.scannedAt };
    this.places.set(personId, came);
    this.count(came, decided.value === 'WALKED_IN' ? 1 : 0);
    if (membershipId !== null)
      this.facts.push(
        attendedFact(came, { membershipId, attendedOn, dealer, sequence: this.activity.sequence }),
      );
    return { registrationId: came.id, change: 'CHECKED_IN', refusals: [] };
  }

  async write({ activities, registrations }: ActivityPorts): Promise<void> {
    if (this.written.size === 0) return;
    await registrations.save([...this.written.values()]);
    await activities.save(this.activity);
  }

  private find({ registrationId, customerId }: Scan): Outcome<FoundPlace, ScanRefusal> {
    const { no } = scanRefusals;
    if (!registrationId === !customerId) return refused(no('SCAN_OF_NOBODY'));
    if (registrationId) {
      const registration = this.places.get(registrationId);
      if (!registration) return refused(no('REGISTRATION_NOT_FOUND', ['registrationId']));
      const { customerId: personId } = registration;
      return accepted({ registration, personId, customerId: personId });
    }
    const personId = customerId && this.persons.get(customerId);
    if (!customerId || !personId) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    return accepted({ registration: this.places.get(personId), personId, customerId });
  }

  private newPlace(customerId: string): Registration {
    const { activity, caller } = this.shift;
    return {
      ...{ id: this.ids('arg'), dealerId: activity.dealerId, activityId: activity.id, customerId },
      ...{ membershipId: null, companionCount: 0, state: 'REGISTERED' },
      ...{ registeredAt: caller.now, checkedInAt: null, traceId: caller.traceId },
    };
  }

  private count(came: Registration, newSeats: number): void {
    const { activity } = this;
    this.written.set(came.id, came);
    for (const key of keysOf(came)) this.places.set(key, came);
    const member = came.membershipId === null ? 0 : 1;
    this.activity = {
      ...activity,
      state: activity.state === 'OPEN' ? 'RUNNING' : activity.state,
      seatsTaken: activity.seatsTaken + newSeats,
      attendedCount: activity.attendedCount + 1,
      attendedMemberCount: activity.attendedMemberCount + member,
      sequence: activity.sequence + member,
    };
  }
}

function refusedItem(refusals: readonly ScanRefusal[]): ScanItem {
  return { registrationId: null, change: null, refusals };
}

/** A place is found by its id and, unless it was given back, by its customer. */
function keysOf({ id, customerId, state }: Registration): string[] {
  return state === 'CANCELLED' ? [id] : [id, customerId];
}
