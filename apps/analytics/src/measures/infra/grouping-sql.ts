import { NATION } from '../application/ports';
import type { Grouping } from '../application/ports';

/*
 * Figures by dealer, region or for the nation. Every statement joins its rows with their dealer `d`, so that a group is
 * a matter of one expression and dealers of other tenants fall out by the row policies.
 */

type Level = Grouping['level'];

/** The group that a row belongs to. */
export const GROUP: Record<Level, string> = {
  DEALER: 'd.dealer_id',
  REGION: 'd.region_id',
  NATION: `'${NATION}'`,
};

/** Which dealers belong to the question; `$1` holds the ids of dealers or regions. */
export const ASKED: Record<Level, string> = {
  DEALER: 'd.dealer_id = any($1)',
  REGION: 'd.region_id = any($1)',
  NATION: 'cardinality($1::text[]) = 0',
};

/** A row with the group it belongs to. */
export interface Grouped {
  readonly group: string;
}
