/**
 * The changes that members of dealers ($2, in the tenant of $1) know, by their first days (rulebook MEM-05): what a
 * release announced, all of it when several begin on one day, and what the dealer recorded of a change without one.
 */
export const ANNOUNCEMENTS = `
  select dealer_id as "dealerId", effective_on as "effectiveOn", min(announced_on) as "announcedOn"
    from (select dealer_id, effective_on, announced_on from renewal_announcement where dealer_id = any($2)
           union all
          select d.dealer_id, r.effective_on, max(r.announced_on)
            from dealer d
            join release r on r.step = 'ANNOUNCED'
                          and (r.scope = 'OEM' or r.scope = 'REGION' and r.scope_id = d.region_id
                               or r.scope = 'DEALER' and r.scope_id = d.dealer_id)
           where d.dealer_id = any($2)
           group by d.dealer_id, r.effective_on) as known
   where $1::text is null or dealer_id = $1
   group by dealer_id, effective_on
   order by dealer_id, effective_on`;
