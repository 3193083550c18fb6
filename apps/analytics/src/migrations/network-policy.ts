import { tenantPolicy } from '@autoclub/persistence';

/**
 * SQL that puts a table of facts behind its tenant (rulebook PLT-02, ANA-08): the dealer itself, and a regional
 * analyst through the dealers of the region. The region is not copied into each fact, because facts may arrive before
 * the dealer does, and a dealer that changes its region takes its history along.
 */
export function networkPolicy(table: string): string {
  return [
    tenantPolicy(table),
    `drop policy tenant on ${table}`,
    `create policy tenant on ${table} using (tenant_can_see(dealer_id) or dealer_id in (
       select d.dealer_id from dealer d where d.region_id = nullif(current_setting('app.region', true), '')))
     with check (tenant_can_see(dealer_id))`,
  ].join(';\n');
}
