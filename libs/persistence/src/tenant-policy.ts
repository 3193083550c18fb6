/** The role of the running service: owns nothing, bypasses nothing. */
export const APP_ROLE = 'autoclub_app';

export interface TenantPolicyOptions {
  /** Whether the table has a `region_id`, by which a regional analyst may read it. */
  readonly regionColumn?: boolean;
}

/**
 * SQL that puts a table with a `dealer_id` behind its tenant (rulebook PLT-02): row-level security, FORCED so that it
 * binds the owner too. A transaction without a tenant sees no row and writes none. A region reads; only a dealer (or
 * work across all dealers) writes.
 */
export function tenantPolicy(table: string, options: TenantPolicyOptions = {}): string {
  const visible = options.regionColumn ? 'tenant_can_see(dealer_id, region_id)' : 'tenant_can_see(dealer_id)';
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy tenant on ${table} using (${visible}) with check (tenant_can_see(dealer_id))`,
    `grant select, insert, update, delete on ${table} to ${APP_ROLE}`,
  ].join(';\n');
}
