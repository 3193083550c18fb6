import { accepted, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { RowResult } from '@autoclub/import-files';
import type { Caller, CommandRefusal, Fact, UnitOfWork } from './command';
import type { RowAnswer } from './judge-rows';

export interface ImportRequest<Row> {
  readonly idempotencyKey: string;
  /** What the client sent, for the comparison of two requests with one key. */
  readonly input: unknown;
  readonly isDryRun: boolean;
  readonly rows: readonly RowResult<Row>[];
}

/** A chunk as it was judged: what to say of each row, and what to do when it is meant. */
export interface JudgedChunk {
  readonly answers: RowAnswer[];
  write(): Promise<void>;
  readonly facts: readonly Fact[];
}

export interface ImportAnswer {
  readonly value: RowAnswer[];
  readonly replayed: boolean;
}

/**
 * A chunk of an export (rulebook SVC-22): every row judged by the code that enters one document, good rows
 * kept, all of it written by a handful of statements. A dry run answers the same and writes nothing.
 */
export function importRows<Ports>() {
  return <Row>(definition: {
      readonly name: string;
      judge(
        ports: Ports,
        rows: readonly RowResult<Row>[],
        caller: Caller,
      ): Promise<Outcome<JudgedChunk, Refusal>>;
    }) =>
    (unit: UnitOfWork<Ports>) =>
    async (
      caller: Caller,
      { idempotencyKey, input, isDryRun, rows }: ImportRequest<Row>,
    ): Promise<Outcome<ImportAnswer, CommandRefusal>> => {
      if (isDryRun) {
        const tried = await unit.within(caller, async (ports) => ({
          answer: await definition.judge(ports, rows, caller),
        }));
        return tried.ok ? accepted({ value: asTried(tried.value.answers), replayed: false }) : tried;
      }
      const request = { name: definition.name, caller, idempotencyKey, input };
      return unit.execute<RowAnswer[], undefined>(request, async (ports) => {
        const judged = await definition.judge(ports, rows, caller);
        if (!judged.ok) return judged;
        const { answers, write, facts } = judged.value;
        await write();
        return accepted({ answer: answers, facts });
      });
    };
}

/** What a dry run answers: the same, but documents that would be new have no id yet. */
function asTried(answers: readonly RowAnswer[]): RowAnswer[] {
  return answers.map((row) => (row.outcome === 'ACCEPTED' ? { ...row, id: null } : row));
}
