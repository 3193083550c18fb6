import { type IdSource, businessDayOf } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { type ProgrammeVersion, defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { documentName } from '../../src/earning/application/earning-batch';
import type { EarningRecord, EarningWork } from '../../src/earning/application/ports';
import { pointsProgrammes } from '../../src/earning';
import type { MembershipFact, MembershipFacts } from '../../src/memberships';
import type { RedemptionPorts } from '../../src/redemption/application/ports';
import { MemoryLedger } from './memory-ledger';
import type { Transaction } from './store';

/** Lots that live a year, so that points expire while a run goes on. */
const shortLived: ProgrammeVersion = {
  ...defaultProgramme,
  id: 'simulation@1',
  values: { ...defaultProgramme.values, points: { ...defaultProgramme.values.points, lotLifeMonths: 3 } },
};
export const programmes = programmeBook([shortLived]);
export const programmeFor = pointsProgrammes(programmes);

/** When a transaction takes place, and where its ids come from. */
export interface Here {
  readonly now: Date;
  readonly ids: IdSource;
}

/** What the use cases of earning work with, over tables in memory. */
export function memoryEarning(tx: Transaction, { now, ids }: Here): EarningWork {
  const { tables, step } = tx;
  const recordsWhere = async (holds: (record: EarningRecord) => boolean): Promise<EarningRecord[]> => {
    await step();
    return [...tables.records.values()].filter(holds);
  };
  return {
    documents: {
      byKey: (keys) => {
        const names = new Set(keys.map(documentName));
        return recordsWhere(({ document }) => names.has(documentName(document)));
      },
      since: (customers) =>
        recordsWhere(({ document }) =>
          customers.some(
            (each) => each.customerId === document.customerId && each.since <= document.businessDay,
          ),
        ),
      ofVehicles: () => Promise.resolve([]),
      save: async (records) => {
        await step();
        for (const record of records) tables.records.set(documentName(record.document), record);
      },
    },
    memberships: memoryFacts(tx),
    dealers: memoryDealers(tx),
    vehicles: {
      takeTurnsOf: step,
      lock: step,
      holdings: () => Promise.resolve([]),
      heldBy: () => Promise.resolve([]),
      save: step,
    },
    persons: { survivors: () => Promise.resolve(new Map()) },
    ledger: new MemoryLedger(tx),
    announcements: { judged: step },
    programmeFor,
    newTransactionId: () => ids('ptt'),
    today: ({ timeZone }) => businessDayOf(now, timeZone),
    now,
  };
}

/** What the use cases of redemption work with; the boutique stays closed. */
export function memoryRedemption(tx: Transaction, { ids }: Here): RedemptionPorts {
  const { tables, step } = tx;
  const closed = () => Promise.reject(new Error('The boutique is closed in the simulation.'));
  return {
    redemptions: {
      lock: async (_, redemptionId) => {
        await step();
        return tables.redemptions.get(redemptionId) ?? null;
      },
      save: async (redemption) => {
        await step();
        tables.redemptions.set(redemption.redemptionId, redemption);
      },
    },
    ledger: new MemoryLedger(tx),
    memberships: memoryFacts(tx),
    dealers: memoryDealers(tx),
    boutique: { take: closed, putBack: closed, ready: closed, takeBack: closed },
    programmeFor: (dealer, day) => {
      const { version, values } = programmes.inForce(dealer, day);
      return { version, points: values.points };
    },
    ids,
  };
}

export function memoryFacts({ tables, step }: Transaction): MembershipFacts {
  const where = async (holds: (fact: MembershipFact) => boolean): Promise<MembershipFact[]> => {
    await step();
    return [...tables.facts.values()].filter(holds);
  };
  const none = () => Promise.resolve([]);
  return {
    lockCustomers: step,
    of: (customers) => where((fact) => customers.some(({ customerId }) => customerId === fact.customerId)),
    ofMemberships: (cards) =>
      where((fact) => cards.some(({ membershipId }) => membershipId === fact.membershipId)),
    endingOn: none,
    ended: none,
    save: async (facts) => {
      await step();
      for (const fact of facts) {
        const name = `${fact.membershipId} ${fact.sequence}`;
        if (!tables.facts.has(name)) tables.facts.set(name, fact);
      }
    },
  };
}

export function memoryDealers({ tables, step }: Transaction) {
  return {
    byId: async (dealerIds: readonly string[]) => {
      await step();
      return dealerIds.flatMap((id) => tables.dealers.get(id) ?? []);
    },
  };
}

/**
 * The few statements of messaging itself: which dealers are missing, what is parked, what is taken back. It keeps the
 * tables it stands for, so that the reactions of the service run over them unchanged.
 */
export class MemoryTx {
  constructor(readonly transaction: Transaction) {}

  static of(tx: Tx): Transaction {
    return (tx as unknown as MemoryTx).transaction;
  }

  asTx(): Tx {
    return this as unknown as Tx;
  }

  async query(sql: string, [first]: [unknown]): Promise<unknown[]> {
    const { tables, step } = this.transaction;
    await step();
    if (sql.includes('pg_advisory_xact_lock')) return [];
    if (sql.includes('not exists (select from dealer'))
      return (first as string[]).filter((id) => !tables.dealers.has(id)).map((id) => ({ id }));
    if (sql.includes('insert into parked_event')) {
      const rows = JSON.parse(String(first)) as { premise: string; event: { id: string } }[];
      for (const row of rows) tables.parked.set(`${row.premise} ${row.event.id}`, row as never);
      return [];
    }
    if (sql.includes('delete from parked_event')) {
      const found = [...tables.parked].filter(([, { premise }]) => (first as string[]).includes(premise));
      for (const [name] of found) tables.parked.delete(name);
      const order = ({ subject, sequence }: { subject: string; sequence: number }) =>
        `${subject} ${String(sequence).padStart(9, '0')}`;
      return found
        .map(([, { event }]) => ({ event }))
        .sort((a, b) => (order(a.event) < order(b.event) ? -1 : 1));
    }
    throw new Error(`The simulation knows no such statement: ${sql}`);
  }
}
