import { type DeliveredEvent, redemptionFulfilled, redemptionRefused } from '@autoclub/event-contracts';
import { type Faults, crash } from './faults';
import type { Dice } from './dice';
import { eventOf } from './publish';

type Standing = 'GIVEN' | 'REFUSED' | 'TAKEN_BACK' | 'THINKING' | 'CALLED_OFF';

interface GiverTables {
  readonly inbox: ReadonlySet<string>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly outbox: readonly DeliveredEvent[];
}

/**
 * The service that gives what points are held for, as short as its promise: it answers each reservation once, perhaps
 * very late or never, and takes back what it gave when the points are released or the redemption is reversed.
 */
export class Giver {
  tables: GiverTables = { inbox: new Set(), standings: new Map(), outbox: [] };
  private readonly reservations = new Map<string, DeliveredEvent>();

  constructor(
    private readonly dice: Dice,
    public faults: Faults,
  ) {}

  consume(partitions: readonly (readonly DeliveredEvent[])[]): Promise<void> {
    return this.transaction((tables) => {
      const inbox = new Set(tables.inbox);
      let after = tables;
      for (const event of partitions.flat()) {
        if (inbox.has(event.id)) continue;
        inbox.add(event.id);
        after = this.afterEvent(after, event);
      }
      return { ...after, inbox };
    });
  }

  /** Makes up its mind about one that it has let wait. */
  answerLate(): Promise<void> {
    return this.transaction((tables) => {
      const [waiting] = [...tables.standings].find(([, standing]) => standing === 'THINKING') ?? [];
      return waiting === undefined ? tables : this.answered(tables, waiting, this.dice.chance(700));
    });
  }

  private afterEvent(tables: GiverTables, event: DeliveredEvent): GiverTables {
    const { subject: id, type } = event;
    const standing = tables.standings.get(id);
    if (type.endsWith('redemption-reserved.v1')) {
      this.reservations.set(id, event);
      if (this.dice.chance(250)) return standingIn(tables, id, 'THINKING');
      return this.answered(tables, id, this.dice.chance(750));
    }
    if (!type.endsWith('redemption-released.v1') && !type.endsWith('redemption-reversed.v1')) return tables;
    if (standing === 'GIVEN') return standingIn(tables, id, 'TAKEN_BACK');
    return standing === 'THINKING' ? standingIn(tables, id, 'CALLED_OFF') : tables;
  }

  private answered(tables: GiverTables, id: string, isGiven: boolean): GiverTables {
    const reserved = this.reservations.get(id);
    if (!reserved) return tables;
    const {
      dealerId,
      customerId,
      membershipId,
      reservedAt: at,
      reservedOn: on,
    } = reserved.data as Readonly<Record<string, string>>;
    const whose = { redemptionId: id, dealerId, customerId, membershipId, targetType: 'COUPON' };
    const trace = { correlationId: reserved.correlationId, causationId: reserved.id };
    const fulfilment = { type: 'COUPON', id: `cpn_${id.slice(4)}` };
    const answer = isGiven
      ? eventOf(
          redemptionFulfilled,
          { ...whose, fulfilment, fulfilledAt: at, fulfilledOn: on } as never,
          1,
          trace,
        )
      : eventOf(
          redemptionRefused,
          { ...whose, reasonCode: 'COUPON_KIND_UNKNOWN', refusedAt: at, refusedOn: on } as never,
          1,
          trace,
        );
    return { ...standingIn(tables, id, isGiven ? 'GIVEN' : 'REFUSED'), outbox: [...tables.outbox, answer] };
  }

  private transaction(work: (tables: GiverTables) => GiverTables): Promise<void> {
    const after = work(this.tables);
    if (this.dice.chance(this.faults.crash)) return Promise.reject(crash);
    this.tables = after;
    if (this.dice.chance(this.faults.crashAfterCommit)) return Promise.reject(crash);
    return Promise.resolve();
  }
}

function standingIn(tables: GiverTables, id: string, standing: Standing): GiverTables {
  return { ...tables, standings: new Map(tables.standings).set(id, standing) };
}
