import type { IdSource } from '@autoclub/domain-kit';
import { executeCommand, type Database, type TenantScope } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Caller, House } from '../../application/ports';
import { booksIn } from './books';

/** What the use cases stand on, over PostgreSQL. */
export function houseOn(database: Database, ids: IdSource, programmes: ProgrammeBook): House {
  return {
    command(caller, { command, idempotencyKey, input }, work) {
      const { clientId, dealerId } = caller;
      const request = { scope: scopeOf(caller), dealerId, clientId, command, idempotencyKey, input };
      return executeCommand(database, request, (tx) => work(booksIn(tx, caller.cause, caller.now)));
    },
    read(caller, work) {
      return database.transaction(scopeOf(caller), (tx) => work(booksIn(tx, caller.cause, caller.now)));
    },
    ids,
    schemeOn(dealer, day) {
      const { version, values } = programmes.inForce(dealer, day);
      return { version, ...values.membership };
    },
  };
}

/** A dealer's caller works on the dealer's rows alone; an operator works across dealers. */
function scopeOf({ dealerId }: Caller): TenantScope {
  return dealerId === null ? { kind: 'everything' } : { kind: 'dealer', dealerId };
}
