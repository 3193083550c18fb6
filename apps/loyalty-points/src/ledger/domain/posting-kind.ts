import type { Bilingual } from '@autoclub/domain-kit';

/** The club's own accounts, one of each per dealer: the other side of every posting (rulebook PTS-01). */
export const CLUB_ACCOUNT_KINDS = ['ISSUED', 'REDEEMED', 'EXPIRED', 'FORFEITED', 'ADJUSTED'] as const;
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
} as const satisfies Record<string, PostingBehaviour>;

export type PostingKind = keyof typeof postingKinds;

/** What a person calls the ways points move (rulebook PLT-05). */
export const postingKindNames: Readonly<Record<PostingKind, Bilingual>> = {
  EARN: { zh: '积分', en: 'Earned' },
  CORRECTION: { zh: '更正', en: 'Corrected' },
  REDEMPTION: { zh: '兑换', en: 'Redeemed' },
  EXPIRY: { zh: '过期', en: 'Expired' },
  FORFEIT: { zh: '清零', en: 'Forfeited' },
  ADJUSTMENT: { zh: '手工调整', en: 'Adjusted by hand' },
};
export const POSTING_KINDS = Object.keys(postingKinds) as PostingKind[];
