import { defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import type { CustomerKind } from '../customer';

/** By what two records of one person were recognised; STAFF: somebody of the dealer says so (rulebook CONV-8). */
export const MATCH_GROUNDS = ['PHONE', 'IDENTITY_REFERENCE', 'VIN', 'PLATE', 'STAFF'] as const;
export type MatchGround = (typeof MATCH_GROUNDS)[number];

/** A record that is to be merged, with what tells persons apart. */
export interface MergeParty {
  readonly customerId: string;
  readonly kind: CustomerKind;
  readonly phone: string;
  /** Keyed hash of the identity reference; the reference itself is not kept. */
  readonly identityHash: string | null;
  /** VINs that are or were the customer's. */
  readonly vins: readonly string[];
  /** The record this one is merged into. */
  readonly mergedInto: string | null;
  /** Whether others are merged into it. */
  readonly isSurvivor: boolean;
}

export const mergeRefusals = defineRefusals({
  SAME_RECORD: { zh: '不能将客户与自身合并。', en: 'A customer cannot be merged with itself.' },
  ALREADY_MERGED: {
    zh: '该客户已合并到另一位客户。',
    en: 'This customer is merged into another one already.',
  },
  HAS_MERGED_RECORDS: {
    zh: '已有其他客户合并到该客户；请将其作为保留方。',
    en: 'Others are merged into this customer; let it be the one that stays.',
  },
  KINDS_DIFFER: { zh: '个人与单位不能合并。', en: 'A person and a company are not one.' },
  IDENTITIES_DIFFER: {
    zh: '两位客户的证件不同，不是同一人。',
    en: 'The two have different identity references, so they are not one person.',
  },
});

type MergeRefusal = RefusalOf<typeof mergeRefusals>;

/** Everything that keeps two records from being one person; nothing when they may be merged. */
export function mergeFaults(survivor: MergeParty, merged: MergeParty): readonly MergeRefusal[] {
  const { no } = mergeRefusals;
  const faults: MergeRefusal[] = [];
  if (survivor.mergedInto !== null) faults.push(no('ALREADY_MERGED', ['survivorId']));
  if (merged.mergedInto !== null) faults.push(no('ALREADY_MERGED', ['mergedId']));
  if (merged.isSurvivor) faults.push(no('HAS_MERGED_RECORDS', ['mergedId']));
  if (survivor.kind !== merged.kind) faults.push(no('KINDS_DIFFER', ['mergedId']));
  const [one, other] = [survivor.identityHash, merged.identityHash];
  if (one !== null && other !== null && one !== other) faults.push(no('IDENTITIES_DIFFER', ['mergedId']));
  return faults;
}

/** By what the two are alike; by nothing but the word of the staff when there is nothing else. */
export function matchedBy(survivor: MergeParty, merged: MergeParty): readonly MatchGround[] {
  const grounds: MatchGround[] = [];
  if (survivor.phone === merged.phone) grounds.push('PHONE');
  if (survivor.identityHash !== null && survivor.identityHash === merged.identityHash)
    grounds.push('IDENTITY_REFERENCE');
  if (survivor.vins.some((vin) => merged.vins.includes(vin))) grounds.push('VIN');
  return grounds.length > 0 ? grounds : ['STAFF'];
}
