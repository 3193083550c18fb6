import type { Bilingual } from '@autoclub/domain-kit';

/** The club's own accounts, one of each per dealer: the other side of every posting (rulebook PTS-01). */
export const CLUB_ACCOUNT_KINDS = [
  'ISSUED',
  'REDEEMED',
  'EXPIRED',
  'FORFEITED',
  'ADJUSTED',
  'CLEARED',
  'OPENED',
] as const;
export type ClubAccountKind = (typeof CLUB_ACCOUNT_KINDS)[number];

/** How a kind of posting behaves; handed to the SQL that posts, so that it is stated once. */
export interface PostingBehaviour {
  /** Which account of the club gives or takes the points. */
  readonly clubAccount: ClubAccountKind;
  /** Whether the points count towards a tier (rulebook MEM-04). */
  readonly isQualifying: boolean;
  /** Whether the balance may become negative by it (rulebook PTS-05). */
  readonly mayOverdraw: boolean;
  /** Whether only lots that have not expired may be taken from (rulebook PTS-06). */
  readonly takesUnexpiredOnly: boolean;
}

const settled = { isQualifying: false, mayOverdraw: false, takesUnexpiredOnly: false };

/** Every way points move. */
export const postingKinds = {
  EARN: { clubAccount: 'ISSUED', isQualifying: true, mayOverdraw: false, takesUnexpiredOnly: false },
  CORRECTION: { clubAccount: 'ISSUED', isQualifying: true, mayOverdraw: true, takesUnexpiredOnly: false },
  REDEMPTION: { ...settled, clubAccount: 'REDEEMED', takesUnexpiredOnly: true },
  EXPIRY: { ...settled, clubAccount: 'EXPIRED' },
  FORFEIT: { ...settled, clubAccount: 'FORFEITED' },
  ADJUSTMENT: { ...settled, clubAccount: 'ADJUSTED', takesUnexpiredOnly: true },
  /** Points that pass between the books of two dealers of the programme (rulebook PTS-13): a debit here, a credit there. */
  CLEARING: { ...settled, clubAccount: 'CLEARED', takesUnexpiredOnly: true },
  /** What a member had in the system of before (rulebook SVC-22); what counts towards a tier is brought along by itself. */
  OPENING: { ...settled, clubAccount: 'OPENED' },
  /** Behaves like what it takes back, by {@link reversalOf}; what was spent meanwhile is owed (rulebook PTS-05). */
  REVERSAL: { ...settled, clubAccount: 'ISSUED', mayOverdraw: true },
} as const satisfies Record<string, PostingBehaviour>;

export type PostingKind = keyof typeof postingKinds;

/**
 * What can be taken back by an entry: not a reversal (rulebook PTS-01), not what a document is worth, which is
 * corrected by judging the document again (rulebook PTS-05), and not what was brought along, which is adjusted by hand.
 */
export type ReversibleKind = Exclude<PostingKind, 'REVERSAL' | 'EARN' | 'CORRECTION' | 'OPENING'>;

/** How a reversal of this kind behaves: the points go through the same account of the club. */
export function reversalOf(kind: ReversibleKind): PostingBehaviour {
  return { ...postingKinds.REVERSAL, clubAccount: postingKinds[kind].clubAccount };
}

/** What a person calls the ways points move (rulebook PLT-05). */
export const postingKindNames: Readonly<Record<PostingKind, Bilingual>> = {
  EARN: { zh: '积分', en: 'Earned' },
  CORRECTION: { zh: '更正', en: 'Corrected' },
  REDEMPTION: { zh: '兑换', en: 'Redeemed' },
  EXPIRY: { zh: '过期', en: 'Expired' },
  FORFEIT: { zh: '清零', en: 'Forfeited' },
  ADJUSTMENT: { zh: '手工调整', en: 'Adjusted by hand' },
  CLEARING: { zh: '店间结转', en: 'Cleared between dealers' },
  OPENING: { zh: '期初余额', en: 'Brought along' },
  REVERSAL: { zh: '冲正', en: 'Reversed' },
};
export const POSTING_KINDS = Object.keys(postingKinds) as PostingKind[];
