import type { ProgrammeBook } from '@autoclub/programme-config';
import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { Not } from 'typeorm';
import type { RecommendationBook, RecruitingRulesOn, StickerBook, TargetBook } from '../application/ports';
import { RecommendationEntity } from './recommendation.entity';
import { StickerAgreementEntity } from './sticker-agreement.entity';

export function recommendationBook(tx: Tx): RecommendationBook {
  return {
    async standingOf(dealerId, customerId, upTo) {
      const rows: { declinedOn: LocalDate | null; count: number }[] = await tx.query(STANDING, [
        dealerId,
        customerId,
        upTo,
      ]);
      return rows[0] ?? { declinedOn: null, count: 0 };
    },
    async add(recommendation, { at: recordedAt, traceId }) {
      await tx.insert(RecommendationEntity, { ...recommendation, recordedAt, traceId });
    },
  };
}

const STANDING = `
  select max(proposed_on) filter (where answer = 'DECLINED' and proposed_on <= $3) as "declinedOn",
         coalesce(max(sequence), 0) as count
    from recommendation where dealer_id = $1 and customer_id = $2`;

export function targetBook(tx: Tx): TargetBook {
  return {
    async keep({ department, weekFrom, targetCount }, { dealerId, staffMemberId, at, traceId }) {
      const parameters = [dealerId, department, weekFrom, targetCount, staffMemberId, at, traceId];
      await tx.query(KEEP_TARGET, parameters);
    },
  };
}

const KEEP_TARGET = `
  insert into recruitment_target (dealer_id, department, week_from, target_count, set_by, set_at, trace_id)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (dealer_id, week_from, department) do update
    set target_count = excluded.target_count, set_by = excluded.set_by, set_at = excluded.set_at,
        trace_id = excluded.trace_id`;

export function stickerBook(tx: Tx): StickerBook {
  return {
    async ofVehicle(dealerId, vehicleId) {
      const where = { dealerId, vehicleId, step: Not('WITHDRAWN' as const) };
      const open = (await tx.findOneBy(StickerAgreementEntity, where)) ?? undefined;
      const rows: { last: number | null }[] = await tx.query(LAST_VERSION, [dealerId, vehicleId]);
      return { open, lastVersion: rows[0]?.last ?? 0 };
    },
    async lock(dealerId, stickerAgreementId) {
      const where = { dealerId, stickerAgreementId };
      const lock = { mode: 'pessimistic_write' } as const;
      return (await tx.findOne(StickerAgreementEntity, { where, lock })) ?? undefined;
    },
    async keep(agreement, { dealerId, staffMemberId, at, traceId }) {
      await tx.upsert(StickerAgreementEntity, { ...agreement, dealerId }, ['dealerId', 'stickerAgreementId']);
      const { stickerAgreementId, version, step, changedOn } = agreement;
      const parameters = [dealerId, stickerAgreementId, version, step, changedOn, staffMemberId, at, traceId];
      await tx.query(KEEP_STEP, parameters);
    },
  };
}

const LAST_VERSION =
  'select max(version) as last from sticker_agreement where dealer_id = $1 and vehicle_id = $2';

const KEEP_STEP = `
  insert into sticker_step (dealer_id, sticker_agreement_id, version, step, changed_on, changed_by, changed_at,
                            trace_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The numbers of the programme in force. */
export function rulesFrom(programmes: ProgrammeBook): RecruitingRulesOn {
  return (dealer, day) => {
    const { version, values } = programmes.inForce(dealer, day);
    const { askWithinMonths, notAgainDays, declineReasons } = values.membership;
    const reasons = new Set(declineReasons.map(({ code }) => code));
    return { askWithinMonths, notAgainDays, declineReasons: reasons, version };
  };
}
