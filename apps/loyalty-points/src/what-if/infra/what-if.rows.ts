import { localDate } from '@autoclub/domain-kit';
import type { ProgrammePart } from '@autoclub/programme-config';
import type { WhatIf, WhatIfCursor, WhatIfState } from '../application/ports';
import type { Draft } from '../domain/draft';
import type { Tally } from '../domain/tally';

/** Whose row it is when no dealer asked: no dealer is called so, and no session acts for it. */
export const NO_DEALER = '-';

/** A row of `what_if` as the driver gives it. */
export interface WhatIfRow {
  what_if_id: string;
  level: Draft['level'];
  scope_id: string | null;
  period_from: string;
  period_to: string;
  draft_values: ProgrammePart;
  state: WhatIfState;
  cursor: WhatIfCursor;
  tally: Tally;
  done_count: number;
  total_count: number;
  requested_at: Date;
  finished_at: Date | null;
}

export function whatIfOf(row: WhatIfRow): WhatIf {
  return {
    whatIfId: row.what_if_id,
    level: row.level,
    scopeId: row.scope_id,
    period: { from: localDate(row.period_from), to: localDate(row.period_to) },
    values: row.draft_values,
    state: row.state,
    doneCount: row.done_count,
    totalCount: row.total_count,
    tally: row.tally,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
  };
}
