import { accepted, externalRefKey, refused, type ExternalRef, type Outcome } from '@autoclub/domain-kit';
import { changedConsents, consentChanges, type ConsentOrigin, type ConsentState } from './consent';
import { sameCustomer, type CustomerFacts } from './customer';
import type { DeliveredRecord } from './delivered-record';
import { refuseRevision, type Change, type DocumentRefusal } from './document';
import { judgeRevision } from './revision';

/** A customer as it is kept. */
export interface CustomerState {
  readonly facts: CustomerFacts;
  readonly consents: readonly ConsentState[];
  readonly revision: number | null;
  /** How often the record has changed, from one on. */
  readonly version: number;
}

export interface KnownCustomer extends CustomerState {
  readonly customerId: string;
  /** The record that stands for the person; another one when this was merged into it. */
  readonly personId: string;
}

/** A customer of a chunk: as it is now, and as it was before each change. */
export interface CustomerEntry {
  readonly customerId: string;
  readonly personId: string;
  readonly isNew: boolean;
  readonly state: CustomerState;
  readonly past: readonly CustomerState[];
}

export interface CustomerVerdict {
  readonly entry: CustomerEntry;
  readonly change: Change;
}

/** The customers of one dealer as a chunk finds and leaves them. */
export class CustomerDesk {
  private readonly found: ReadonlySet<CustomerEntry>;
  private readonly byId = new Map<string, CustomerEntry>();
  private readonly idByRef = new Map<string, string>();

  constructor(
    known: readonly KnownCustomer[],
    private readonly origin: ConsentOrigin,
    private readonly nextId: (prefix: 'cus') => string,
  ) {
    const entries = known.map(({ customerId, personId, ...state }) => ({
      ...{ customerId, personId, isNew: false, state, past: [] },
    }));
    for (const entry of entries) this.keep(entry);
    this.found = new Set(entries);
  }

  /** What the customer comes to; nothing is kept yet, as one of the vehicles may be refused. */
  judge(record: DeliveredRecord): Outcome<CustomerVerdict, DocumentRefusal> {
    return this.judgeAs(this.known(this.idOf(record.customer.externalRef)), record);
  }

  known(customerId: string | undefined): CustomerEntry | undefined {
    return customerId === undefined ? undefined : this.byId.get(customerId);
  }

  /** The customer with this number. */
  idOf(externalRef: ExternalRef | null): string | undefined {
    return externalRef ? this.idByRef.get(externalRefKey(externalRef)) : undefined;
  }

  judgeAs(
    known: CustomerEntry | undefined,
    record: DeliveredRecord,
  ): Outcome<CustomerVerdict, DocumentRefusal> {
    return known ? this.amended(known, record) : accepted(this.opened(record));
  }

  keep(entry: CustomerEntry): void {
    const { externalRef } = entry.state.facts;
    this.byId.set(entry.customerId, entry);
    if (externalRef) this.idByRef.set(externalRefKey(externalRef), entry.customerId);
  }

  /** What is not as it was found: to be written. */
  touched(): readonly CustomerEntry[] {
    return [...this.byId.values()].filter((entry) => !this.found.has(entry));
  }

  private opened({ customer: facts, consents, revision }: DeliveredRecord): CustomerVerdict {
    const given = changedConsents([], consentChanges([], consents, this.origin), this.origin);
    const state = { facts, consents: given, revision, version: 1 };
    const customerId = this.nextId('cus');
    return {
      entry: { customerId, personId: customerId, isNew: true, state, past: [] },
      change: 'NEW',
    };
  }

  private amended(
    known: CustomerEntry,
    { customer: facts, consents: statement, revision: delivered }: DeliveredRecord,
  ): Outcome<CustomerVerdict, DocumentRefusal> {
    const { state } = known;
    const changes = consentChanges(state.consents, statement, this.origin);
    const isSame = sameCustomer(state.facts, facts) && changes.given.length + changes.withdrawn.length === 0;
    const verdict = judgeRevision(state.revision, delivered, isSame);
    if (verdict === 'OUTDATED' || verdict === 'CONTRADICTS')
      return refused(refuseRevision(verdict, state, facts.externalRef, ['externalRef', 'number']));
    const revision = delivered ?? state.revision;
    if (verdict === 'UNCHANGED') return accepted({ entry: known, change: 'UNCHANGED' });
    if (verdict === 'RENUMBERED')
      return accepted({ entry: { ...known, state: { ...state, revision } }, change: 'UNCHANGED' });
    const consents = changedConsents(state.consents, changes, this.origin);
    const after = { facts, consents, revision, version: state.version + 1 };
    return accepted({
      entry: { ...known, state: after, past: [...known.past, state] },
      change: 'AMENDED',
    });
  }
}
