/** The statements that forget a person; `$1` is the dealer, `$2` the ids of the person's records. */

/** A merged record stands for the same person, and the person is forgotten as a whole. */
export const RECORDS = `
  select c.customer_id as "customerId", c.erased_on as "erasedOn"
    from customer c
   where c.dealer_id = $1
     and c.customer_id in (select survivor_of($1, $2)
                           union
                           select m.merged_id from customer_merge m
                            where m.dealer_id = $1 and m.survivor_id = survivor_of($1, $2) and not m.is_undone)
   order by c.customer_id <> survivor_of($1, $2), c.customer_id
     for update of c`;

/** What moved to another record by a merge is counted once, with the record that has it now. */
export const BELONGINGS = `
  select c.id as "customerId",
         array(select v.vehicle_id from vehicle v
                where v.dealer_id = $1 and v.customer_id = c.id order by 1) as "vehicleIds",
         array(select m.membership_id from membership m
                where m.dealer_id = $1 and m.customer_id = c.id order by 1) as "membershipIds"
    from unnest($2::text[]) as c(id)`;

/** The numbers that the dealer's system had for the records, now and before. `$3` are the vehicles. */
export const NUMBERS = `
  select external_number as number from customer where dealer_id = $1 and customer_id = any($2)
  union
  select external_number from customer_history where dealer_id = $1 and customer_id = any($2)
  union
  select external_number from vehicle where dealer_id = $1 and vehicle_id = any($3)
  union
  select external_number from vehicle_history where dealer_id = $1 and vehicle_id = any($3)`;

/** Answers to files of the dealer's system name its numbers; `$2` is a pattern of them between quotes. */
export const FORGET_ANSWERS = `
  update command_log set answer = regexp_replace(answer::text, $2, '"–"', 'g')::json
   where dealer_id = $1 and answer::text ~ $2`;

/** What was published of the records keeps its facts, without the numbers of the dealer's system. */
export const FORGET_PUBLISHED = `
  update outbox set data = jsonb_set(data::jsonb, '{externalRef}', 'null')::json
   where dealer_id = $1 and subject = any($2) and data -> 'externalRef' ->> 'number' is not null`;

/** A car is known by its own id from now on: a VIN has to be there, and to be there once. */
export const FORGET_VEHICLES = `
  update vehicle
     set vin = vehicle_id, plate = null, external_system = null, external_number = null, revision = null,
         version = version + 1
   where dealer_id = $1 and vehicle_id = any($2)`;

/** The past of these cars, and of cars that were the person's once. */
export const FORGET_VEHICLES_OF_BEFORE = `
  delete from vehicle_history where dealer_id = $1 and (vehicle_id = any($2) or customer_id = any($3))`;

export const ABOUT_THE_PERSON = [
  'customer_history',
  'customer_email',
  'customer_birthday',
  'consent',
  'consent_history',
] as const;

/** The kinds of documents stay; a reference may lead to a scan, and a reason may name the person. */
export const FORGET_DOCUMENTS = `
  update membership
     set documents = (select coalesce(jsonb_agg(d || '{"reference": "–"}'), '[]')
                        from jsonb_array_elements(documents) d),
         rejection_reason = case when rejection_reason is not null then '–' end
   where dealer_id = $1 and customer_id = any($2)`;

/** What people wrote about the member: why stored value is corrected, and what somebody has done for the club. */
export const FORGET_REASONS = `
  with card as (select m.dealer_id, m.membership_id from membership m
                 where m.dealer_id = $1 and m.customer_id = any($2)),
       corrected as (update wallet_correction w set reason = '–'
                       from card where w.dealer_id = card.dealer_id and w.membership_id = card.membership_id)
  update special_contribution c
     set reason = '–', decline_reason = case when c.decline_reason is not null then '–' end
    from card where c.dealer_id = card.dealer_id and c.membership_id = card.membership_id`;

export const FORGET_PERSONS = `
  update customer
     set name = $3, phone = '', external_system = null, external_number = null, identity_hash = null, revision = null,
         erased_on = $4, anonymous_key = $3, version = version + 1
   where dealer_id = $1 and customer_id = any($2)
  returning customer_id as "customerId", version`;

/** Everything this service keeps of the person. `$1` is the customer, `$2` the dealer or null. */
export const PERSONAL_DATA = `
  with person as (
    select c.* from customer c
     where ($2::text is null or c.dealer_id = $2)
       and (c.customer_id = survivor_of(c.dealer_id, $1)
            or exists (select from customer_merge m
                        where m.dealer_id = c.dealer_id and m.merged_id = c.customer_id and not m.is_undone
                          and m.survivor_id = survivor_of(c.dealer_id, $1)))
       and exists (select from customer a where a.dealer_id = c.dealer_id and a.customer_id = $1)),
       card as (select m.* from membership m join person p using (dealer_id, customer_id))
  select json_build_object(
           'records', (select json_agg(to_jsonb(p) - 'identity_hash' order by p.customer_id) from person p),
           'recordsBefore', (select coalesce(json_agg(to_jsonb(h) order by h.customer_id, h.version), '[]')
                               from customer_history h join person p using (dealer_id, customer_id)),
           'emails', (select coalesce(json_agg(to_jsonb(s) order by s.customer_id), '[]')
                        from customer_email s join person p using (dealer_id, customer_id)),
           'birthdays', (select coalesce(json_agg(to_jsonb(s) order by s.customer_id), '[]')
                           from customer_birthday s join person p using (dealer_id, customer_id)),
           'consents', (select coalesce(json_agg(to_jsonb(s) order by s.channel, s.purpose), '[]')
                          from consent s join person p using (dealer_id, customer_id)),
           'consentsBefore', (select coalesce(json_agg(to_jsonb(s) order by s.given_at), '[]')
                                from consent_history s join person p using (dealer_id, customer_id)),
           'vehicles', (select coalesce(json_agg(to_jsonb(v) order by v.vehicle_id), '[]')
                          from vehicle v join person p using (dealer_id, customer_id)),
           'vehiclesBefore', (select coalesce(json_agg(to_jsonb(h) order by h.vehicle_id, h.version), '[]')
                                from vehicle_history h join person p using (dealer_id, customer_id)),
           'memberships', (select coalesce(json_agg(to_jsonb(m) order by m.membership_id), '[]') from card m),
           'periods', (select coalesce(json_agg(to_jsonb(s) order by s.renewal_id), '[]')
                         from membership_period s join card using (dealer_id, membership_id)),
           'lapses', (select coalesce(json_agg(to_jsonb(s) order by s.lapse_id), '[]')
                        from membership_lapse s join card using (dealer_id, membership_id)),
           'wallets', (select coalesce(json_agg(to_jsonb(s) order by s.wallet_id), '[]')
                         from wallet s join card using (dealer_id, membership_id)),
           'walletMovements', (select coalesce(json_agg(to_jsonb(s) order by s.wallet_id, s.sequence), '[]')
                                 from wallet_movement s join wallet using (dealer_id, wallet_id)
                                 join card using (dealer_id, membership_id)),
           'walletCorrections', (select coalesce(json_agg(to_jsonb(s) order by s.correction_id), '[]')
                                   from wallet_correction s join card using (dealer_id, membership_id)),
           'specialContributions', (select coalesce(json_agg(to_jsonb(s) order by s.contribution_id), '[]')
                                      from special_contribution s join card using (dealer_id, membership_id)),
           'introducedBy', (select coalesce(json_agg(to_jsonb(s) order by s.referral_id), '[]')
                              from referral s join person p using (dealer_id, customer_id)),
           'introduced', (select coalesce(json_agg(to_jsonb(s) - 'customer_id' order by s.referral_id), '[]')
                            from referral s join card c
                              on c.dealer_id = s.dealer_id and c.membership_id = s.referrer_membership_id),
           'recommendations', (select coalesce(json_agg(to_jsonb(s) order by s.recommendation_id), '[]')
                                 from recommendation s join person p using (dealer_id, customer_id)),
           'habitCards', (select coalesce(json_agg(to_jsonb(s) order by s.vehicle_id), '[]')
                            from habit_card s join person p using (dealer_id, customer_id)),
           'stickerAgreements', (select coalesce(json_agg(to_jsonb(s) order by s.sticker_agreement_id), '[]')
                                   from sticker_agreement s join person p using (dealer_id, customer_id))) as kept
   where exists (select from person)`;
