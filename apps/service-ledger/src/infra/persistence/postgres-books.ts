import type { Outcome } from '@autoclub/domain-kit';
import { type Database, executeCommand, sqlStateOf } from '@autoclub/persistence';
import type { Books, Command, CommandRefusal, Executed, Ledger, Reader } from '../../application/ports';
import type { LedgerRefusal } from '../../domain/refusals';
import { LedgerInTransaction } from './ledger-in-transaction';

const UNIQUE_VIOLATION = '23505';
const ATTEMPTS = 3;

/** Commands and reads as transactions of PostgreSQL, each carrying its tenant (rulebook PLT-02, CONV-5). */
export class PostgresBooks implements Books {
  constructor(private readonly database: Database) {}

  /**
   * Two deliveries of one document at the same moment both find it new; the unique keys let one of them in.
   * The other is judged again, and now finds the document there.
   */
  async execute<T>(
    { name, caller, idempotencyKey, input }: Command,
    work: (ledger: Ledger) => Promise<Outcome<T, LedgerRefusal>>,
  ): Promise<Outcome<Executed<T>, CommandRefusal>> {
    const { dealerId, clientId } = caller;
    const scope = { kind: 'dealer', dealerId } as const;
    const request = { scope, dealerId, clientId, command: name, idempotencyKey, input };
    for (let attempt = 1; ; attempt++) {
      try {
        return await executeCommand(this.database, request, (tx) =>
          work(new LedgerInTransaction(tx, scope, caller)),
        );
      } catch (error) {
        if (sqlStateOf(error) !== UNIQUE_VIOLATION || attempt === ATTEMPTS) throw error;
      }
    }
  }

  within<T>(reader: Reader, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const { scope } = reader;
    return this.database.transaction(scope, (tx) => work(new LedgerInTransaction(tx, scope, reader)));
  }
}
