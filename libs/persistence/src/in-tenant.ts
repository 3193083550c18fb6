import type { Tx } from './database';
import { EVERY_TENANT, settingsOf, type TenantScope } from './tenant-scope';

const SET = `select set_config('app.tenant', $1, true), set_config('app.region', $2, true)`;

/**
 * Narrows an open transaction that sees every dealer to one tenant for a piece of work: a command that is run because
 * of an event then sees what it would see if the dealer had given it.
 */
export async function inTenant<T>(tx: Tx, scope: TenantScope, work: () => Promise<T>): Promise<T> {
  const { tenant, region } = settingsOf(scope);
  await tx.query(SET, [tenant, region]);
  const done = await work();
  await tx.query(SET, [EVERY_TENANT, '']);
  return done;
}
