import type { TenantScope } from '@autoclub/identity';
import type { Tx } from '@autoclub/persistence';
import { type Dealer, dealerOfScope, dealersIn } from '../../network';
import type { WhatIf, WhatIfReads, WhatIfStore } from '../application/ports';
import type { Draft } from '../domain/draft';
import { NO_DEALER, type WhatIfRow, whatIfOf } from './what-if.rows';

/** The table of what-ifs, within one transaction of one scope. */
export class WhatIfRepository implements WhatIfStore, WhatIfReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async add(whatIf: WhatIf, clientId: string): Promise<void> {
    const { level, scopeId, period } = whatIf;
    await this.tx.query(
      `insert into what_if (dealer_id, region_id, what_if_id, level, scope_id, period_from, period_to,
                            draft_values, tally, client_id, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::json, $9::json, $10, $11)`,
      [
        level === 'DEALER' ? scopeId : NO_DEALER,
        level === 'REGION' ? scopeId : null,
        whatIf.whatIfId,
        level,
        scopeId,
        period.from,
        period.to,
        JSON.stringify(whatIf.values),
        JSON.stringify(whatIf.tally),
        clientId,
        whatIf.requestedAt.toISOString(),
      ],
    );
  }

  async openCount({ level, scopeId }: Pick<Draft, 'level' | 'scopeId'>): Promise<number> {
    const [row]: { count: number }[] = await this.tx.query(
      `select count(*)::int as count from what_if
        where level = $1 and scope_id is not distinct from $2 and state in ('WAITING', 'RUNNING')`,
      [level, scopeId],
    );
    return row?.count ?? 0;
  }

  async dealer(dealerId: string): Promise<Dealer | undefined> {
    return (await dealersIn(this.tx).byId([dealerId]))[0];
  }

  byIds(ids: readonly string[]): Promise<WhatIf[]> {
    return this.rows('and what_if_id = any($2)', [ids]);
  }

  latest(limit: number): Promise<WhatIf[]> {
    return this.rows('order by requested_at desc, what_if_id desc limit $2', [limit]);
  }

  private async rows(rest: string, parameters: readonly unknown[]): Promise<WhatIf[]> {
    const rows: WhatIfRow[] = await this.tx.query(
      `select * from what_if where ($1::text is null or dealer_id = $1) ${rest}`,
      [dealerOfScope(this.scope), ...parameters],
    );
    return rows.map(whatIfOf);
  }
}
