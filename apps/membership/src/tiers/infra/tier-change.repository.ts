import { ofDealer, type Database, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { TierBook, TierReading } from '../application/ports';
import { TierChangeEntity } from './tier-change.entity';

/** Changes of tier in PostgreSQL. */
export function tierBook(tx: Tx): TierBook {
  return {
    async addTierChanges(changes, recordedAt) {
      const rows = changes.map(({ validity, ...change }) => ({ ...change, ...validity }));
      await tx.query(ADD_TIER_CHANGES, [JSON.stringify(rows), recordedAt]);
    },
  };
}

const ADD_TIER_CHANGES = `
  insert into tier_change (dealer_id, tier_change_id, membership_id, from_tier, to_tier, causes, changed_on,
                           valid_from, valid_to, entry_id, explanation, trace_id, recorded_at)
  select r."dealerId", r."tierChangeId", r."membershipId", r."fromTier", r."toTier", r.causes, r."changedOn",
         r."from", r."to", r."entryId", r.explanation, r."traceId", $2
    from jsonb_to_recordset($1::jsonb) as r("dealerId" text, "tierChangeId" text, "membershipId" text,
         "fromTier" text, "toTier" text, causes text[], "changedOn" date, "from" date, "to" date, "entryId" text,
         explanation jsonb, "traceId" text)`;

/** What the graph reads of them. */
export function tierReading(database: Database): TierReading {
  return {
    async tierChangesOf(reader, membershipIds) {
      const where = { ...ofDealer(reader.scope), membershipId: In([...membershipIds]) };
      const rows = await database.read(reader.scope, (tx) =>
        tx.find(TierChangeEntity, { where, order: { tierChangeId: 'ASC' } }),
      );
      return rows.map(({ validFrom, validTo, recordedAt, ...change }) => ({
        ...change,
        validity: { from: validFrom, to: validTo },
      }));
    },
  };
}
