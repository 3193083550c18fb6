import { openingBalancesJudged, openingLotsJudged } from '@autoclub/event-contracts';
import { on, type Reaction, type Subscription } from '@autoclub/messaging';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { dealerIdOf } from '../../network';
import type { HandOverPorts, JudgedRows } from '../application/hand-over';

/** A service that says nothing for so long will not: its event lies among the dead letters. */
const LATE_AFTER = `interval '24 hours'`;

/** What was handed over and what was said of it, inside one transaction of one dealer. */
export class HandOverRepository implements HandOverPorts {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async add(importChunkId: string, importRunId: string): Promise<boolean> {
    const added: unknown[] = await this.tx.query(
      `insert into import_hand_over (dealer_id, id, run_id) values ($1, $2, $3)
       on conflict (dealer_id, id) do nothing returning id`,
      [dealerIdOf(this.scope), importChunkId, importRunId],
    );
    return added.length > 0;
  }

  async find(importChunkId: string) {
    const [row]: { judged: JudgedRows | null; isLate: boolean }[] = await this.tx.query(
      `select judged, handed_at < now() - ${LATE_AFTER} as "isLate"
         from import_hand_over where dealer_id = $1 and id = $2`,
      [dealerIdOf(this.scope), importChunkId],
    );
    return row ?? { judged: null, isLate: false };
  }
}

/** Keeps what other services said of rows; of a run that has ended nobody asks any more. */
export function handOverReactions(): Subscription[] {
  const keep: Reaction<JudgedRows & { readonly dealerId: string; readonly importChunkId: string }> = async (
    events,
    tx,
  ) => {
    for (const { data } of events)
      await tx.query(
        'update import_hand_over set judged = $3 where dealer_id = $1 and id = $2 and judged is null',
        [data.dealerId, data.importChunkId, JSON.stringify(data)],
      );
  };
  return [on(openingLotsJudged, keep), on(openingBalancesJudged, keep)];
}
