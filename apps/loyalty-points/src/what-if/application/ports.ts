import type { IdSource, Period } from '@autoclub/domain-kit';
import type { ProgrammeBook, ProgrammePart } from '@autoclub/programme-config';
import type { EarningDocument } from '../../earning';
import type { MembershipFact } from '../../memberships';
import type { CustomerKey, Dealer } from '../../network';
import type { Draft } from '../domain/draft';
import type { Tally } from '../domain/tally';

export type WhatIfState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

/** A draft over a past period and what has come of it so far (rulebook PTS-10). */
export interface WhatIf extends Draft {
  readonly whatIfId: string;
  readonly period: Period;
  readonly values: ProgrammePart;
  readonly state: WhatIfState;
  /** Documents that were gone through, and how many there are in the period. */
  readonly doneCount: number;
  readonly totalCount: number;
  readonly tally: Tally;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** Where a portion goes on; null at the beginning. */
export type WhatIfCursor = CustomerKey | null;

/** The what-ifs, within one transaction. */
export interface WhatIfStore {
  add(whatIf: WhatIf, clientId: string): Promise<void>;
  /** How many of a scope have not ended. */
  openCount(scope: Pick<Draft, 'level' | 'scopeId'>): Promise<number>;
  dealer(dealerId: string): Promise<Dealer | undefined>;
}

/** What starting one works with. */
export interface StartPorts {
  readonly whatIfs: WhatIfStore;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}

/** What can be read of the what-ifs; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface WhatIfReads {
  byIds(ids: readonly string[]): Promise<WhatIf[]>;
  /** The latest, the newest first. */
  latest(limit: number): Promise<WhatIf[]>;
}

/** A document with what it earned. */
export interface EarnedDocument {
  readonly document: EarningDocument;
  readonly points: number;
}

/** The customers of a portion and all that has to be known of them. */
export interface Material {
  readonly customers: readonly CustomerKey[];
  readonly dealers: readonly Dealer[];
  /** In the order of customers and days. */
  readonly documents: readonly EarnedDocument[];
  readonly facts: readonly MembershipFact[];
  /** By membership, what its documents from before the period are worth. */
  readonly pointsBefore: ReadonlyMap<string, number>;
}

/** Reads past documents, within one transaction. */
export interface PastDocuments {
  count(scope: Pick<Draft, 'level' | 'scopeId'>, period: Period): Promise<number>;
  materialAfter(
    scope: Pick<Draft, 'level' | 'scopeId'>,
    period: Period,
    cursor: WhatIfCursor,
  ): Promise<Material>;
}
