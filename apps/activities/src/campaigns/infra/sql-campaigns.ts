import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Channel } from '../../messages';
import { queueMessages, withdrawMessages } from '../../messages';
import type { ArmResult, CampaignCost, CampaignFilter, Campaigns } from '../application/ports';
import { CampaignEntity } from './campaign.entity';
import { campaignFrom, campaignRow } from './campaign.rows';

const LIST = { table: 'campaign', order: { columns: ['starts_on', 'id'], newestFirst: true } };

const TRAIN = `
  insert into campaign_training (dealer_id, campaign_id, staff_member_id, trained_on, recorded_by_id)
  select $1, $2, "staffMemberId", "trainedOn", $4
    from json_to_recordset($3::json) as training("staffMemberId" text, "trainedOn" date)
  on conflict do nothing`;

const ADD_MEMBERS = `
  insert into campaign_member (dealer_id, campaign_id, customer_id, arm, gift_promise_id)
  select "dealerId", "campaignId", "customerId", arm, "giftPromiseId"
    from json_to_recordset($1::json) as member("dealerId" text, "campaignId" text, "customerId" text, arm text,
      "giftPromiseId" text)`;

/** Every member counts, also who did nothing and who could not be reached: the arms were parted before that. */
const RESULTS = `
  select m.campaign_id as "campaignId", m.arm, count(distinct m.customer_id)::int as "memberCount",
         (count(distinct r.customer_id) filter (where r.counts))::int as "respondedCount",
         (count(r.source_id) filter (where r.counts and r.source_type = 'REPAIR_ORDER'))::int as "orderCount",
         (count(r.source_id) filter (where r.counts and r.source_type = 'INSURANCE_POLICY'))::int as "policyCount",
         (count(r.source_id) filter (where r.counts and r.source_type = 'REDEMPTION'))::int as "redemptionCount",
         coalesce(sum(r.amount_minor) filter (where r.counts), 0)::bigint as "amountMinor"
    from campaign_member m
    left join campaign_result r
      on r.dealer_id = m.dealer_id and r.campaign_id = m.campaign_id and r.customer_id = m.customer_id
   where m.campaign_id = any($1)
   group by m.campaign_id, m.arm order by m.campaign_id, m.arm desc`;

const COSTS = `
  select campaign_id as "campaignId",
         coalesce(sum(amount_minor) filter (where kind = 'MESSAGE'), 0)::bigint as "messageMinor",
         coalesce(sum(amount_minor) filter (where kind = 'GIFT'), 0)::bigint as "giftMinor"
    from campaign_cost where campaign_id = any($1) group by campaign_id`;

const OPEN_CHANNELS = `
  select c.customer_id as "customerId",
         array(select channel from unnest($3::text[]) with ordinality as wanted(channel, place)
                where channel = 'BULLETIN' or channel || '/MARKETING' = any(c.consents)
                order by place) as channels
    from customer c where c.dealer_id = $1 and c.customer_id = any($2) order by 1`;

/** The tables of campaigns inside one transaction. */
export function sqlCampaigns(tx: Tx): Campaigns {
  return {
    async lock(dealerId, id) {
      const lock = { mode: 'pessimistic_write' as const };
      const row = await tx.findOne(CampaignEntity, { where: { dealerId, id }, lock });
      return row ? campaignFrom(row) : undefined;
    },
    hasCode: (dealerId, code) => tx.exists(CampaignEntity, { where: { dealerId, code } }),
    async save(campaign) {
      await tx.upsert(CampaignEntity, campaignRow(campaign), ['dealerId', 'id']);
    },
    async byIds(ids) {
      return (await tx.find(CampaignEntity, { where: { id: In([...ids]) } })).map(campaignFrom);
    },
    async list(filter, part) {
      const { sql, parameters } = pageOfList({ ...LIST, ...onlyOf(filter) }, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map((row) => campaignFrom(fromColumns<CampaignEntity>(row)));
    },
    async train({ dealerId, id }, trainings, recordedById) {
      await tx.query(TRAIN, [dealerId, id, JSON.stringify(trainings), recordedById]);
    },
    trainingsOf: (campaignIds) =>
      tx.query(
        `select campaign_id as "campaignId", staff_member_id as "staffMemberId", trained_on as "trainedOn"
           from campaign_training where campaign_id = any($1) order by trained_on, staff_member_id`,
        [campaignIds],
      ),
    async addMembers(members) {
      await tx.query(ADD_MEMBERS, [JSON.stringify(members)]);
    },
    results: (campaignIds) => tx.query<ArmResult[]>(RESULTS, [campaignIds]),
    costs: (campaignIds) => tx.query<CampaignCost[]>(COSTS, [campaignIds]),
    async openChannels(dealerId, customerIds, channels) {
      const rows: { customerId: string; channels: Channel[] }[] = await tx.query(OPEN_CHANNELS, [
        dealerId,
        customerIds,
        channels,
      ]);
      return new Map(rows.map((row) => [row.customerId, row.channels]));
    },
    queue: (messages) => queueMessages(tx, messages),
    withdraw: ({ dealerId, id: campaignId }, now) => withdrawMessages(tx, { dealerId, campaignId, now }),
  };
}

function onlyOf({ states, within }: CampaignFilter) {
  const parameters = [states, within?.from ?? null, within?.to ?? null];
  const sql = `($1::text[] is null or listed.state = any($1))
    and ($2::date is null or (listed.starts_on < $3::date and listed.ends_on > $2::date))`;
  return { only: { sql, parameters } };
}
