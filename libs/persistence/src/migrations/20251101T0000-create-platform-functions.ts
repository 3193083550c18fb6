import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The test of the row policies (rulebook PLT-02). Plain SQL without a sub-select, so that the planner puts the
 * expression itself into the query and no call is left. A setting that was never made is null, and null sees nothing.
 */
const TENANT_CAN_SEE = `
create function tenant_can_see(dealer_id text) returns boolean
  language sql stable parallel safe
  return current_setting('app.tenant', true) in ('*', dealer_id);

create function tenant_can_see(dealer_id text, region_id text) returns boolean
  language sql stable parallel safe
  return current_setting('app.tenant', true) in ('*', dealer_id)
      or nullif(current_setting('app.region', true), '') = region_id`;

const REFUSE_CHANGE = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$`;

export class CreatePlatformFunctions1761955200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TENANT_CAN_SEE);
    await runner.query(REFUSE_CHANGE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function refuse_change();
      drop function tenant_can_see(text, text);
      drop function tenant_can_see(text)`);
  }
}
