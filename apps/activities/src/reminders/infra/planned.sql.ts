import { reminderRules } from '../domain/rules';

/*
 * Who is reminded of what on a day: one query for the run that queues the messages and for the preview of any day, so
 * that the preview is what the run then sends (rulebook ACT-07). Parameters: `$1` dealer, `$2` first day, `$3` day, `$4`
 * numbers of the programme, `$5` rule or null for all, `$6` birthdays.
 */

const late = (days: number): string => `greatest($2::date, $3::date - ${days})`;

const CANDIDATES = reminderRules
  .map(
    ({ code, lateDays, candidates }) => `
  select '${code}' as rule, c.* from (${candidates.replaceAll('$2::date', late(lateDays))}) c
   where $5::text is null or $5 = '${code}'`,
  )
  .join('\n  union all');

const RULES = reminderRules
  .map(({ code, purpose, channels }) => `('${code}', '${purpose}', '{${channels.join(',')}}'::text[])`)
  .join(', ');

/**
 * The channels are those open to the person, in the order of the rule: agreed to (rulebook MEM-17; a notice on the web
 * as the queue judges it) and not on the suppression list. Who has none is not reminded, nor who was reminded for the
 * same reason.
 */
export const PLANNED = `
  select c.rule, c.customer_id, c.reason, c.fires_on, r.purpose, open.channels,
         c.facts || jsonb_build_object('dealerNameZh', d.name_zh, 'dealerNameEn', d.name_en) as facts
    from (${CANDIDATES}) c
    join (values ${RULES}) as r(code, purpose, channels) on r.code = c.rule
    join dealer d on d.dealer_id = $1
    join customer k on k.dealer_id = $1 and k.customer_id = c.customer_id
   cross join lateral (
     select array_agg(way.channel order by way.place) as channels
       from unnest(r.channels) with ordinality as way(channel, place)
      where case when way.channel <> 'BULLETIN' then way.channel || '/' || r.purpose = any(k.consents)
                 else r.purpose = 'SERVICE'
                      or exists (select from unnest(k.consents) agreed where agreed like '%/MARKETING') end
        and not exists (select from message_suppression s
                         where s.dealer_id = $1 and s.customer_id = c.customer_id and s.channel = way.channel)) open
   where open.channels is not null
     and not exists (select from erased_customer e where e.dealer_id = $1 and e.customer_id = c.customer_id)
     and not exists (select from message m where m.dealer_id = $1 and m.reason = c.reason)`;

/** An id of the form of the others that follows from dealer and reason. */
const ID = `'msg_0' || left(md5($1 || ' ' || p.reason), 25)`;

/** As many messages as one statement queues, so that it stays far below the time limit of statements. */
export const AT_ONCE = 5_000;

/** Queues a part of what is planned; `$7` due at, `$8` queued at, `$9` the trace. Returns how large the part was. */
export const QUEUE_PLANNED = `
  with p as materialized (
    select planned.* from (${PLANNED}) planned order by planned.reason limit ${AT_ONCE}),
  queued as (
    insert into message (dealer_id, id, customer_id, reason, channel, fallbacks, purpose, template, facts, state,
                         due_at, valid_until, about_type, about_id, rule_code, attempts, created_at, trace_id)
    select $1, ${ID}, p.customer_id, p.reason, p.channels[1], p.channels[2:], p.purpose, p.rule, p.facts, 'QUEUED',
           $7::timestamptz, $7::timestamptz + interval '7 days', split_part(p.reason, ':', 1),
           left(substr(p.reason, length(split_part(p.reason, ':', 1)) + 2), 64), p.rule, 0, $8::timestamptz, $9
      from p order by p.reason
    on conflict do nothing)
  select count(*)::int as count from p`;
