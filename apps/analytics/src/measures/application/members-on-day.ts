/**
 * The customers who hold a membership in force on the day `$4`, of the dealers that are asked for: of each membership
 * the fact about its tier that was the last to take effect by the day, while its validity holds. It is what `tierOn` of
 * the domain kit finds, for any number of customers at once.
 * They are compared as sets: the planner cannot guess how many there are, and would look up one after the other.
 */
export const MEMBERS_ON_DAY = `
  (select last.dealer_id, last.customer_id
     from (select distinct on (t.dealer_id, t.membership_id) t.dealer_id, t.customer_id, t.valid_to
             from tier_fact t join asked using (dealer_id)
            where t.changed_on <= $4
            order by t.dealer_id, t.membership_id, t.changed_on desc, t.sequence desc) as last
    where last.valid_to > $4)`;
