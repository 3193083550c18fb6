import { accepted } from '@autoclub/domain-kit';
import { executeCommand } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';
import type { Commands } from '../application/ports';
import { sqlActivityBook } from './activity-book';

/** Commands as transactions of PostgreSQL, each in its dealer's scope (rulebook PLT-02, CONV-5). */
export function sqlCommands(database: Database): Commands {
  return {
    async execute({ name, caller, idempotencyKey, input }, work) {
      const { dealerId, clientId } = caller;
      const scope = { kind: 'dealer', dealerId } as const;
      const request = { scope, dealerId, clientId, command: name, idempotencyKey, input };
      const outcome = await executeCommand(database, request, (tx) => work(sqlActivityBook(tx, caller)));
      if (!outcome.ok) return outcome;
      return accepted({ id: outcome.value.value.id, replayed: outcome.value.replayed });
    },
  };
}
