/** What kind of caller a token is for, as the graph says. */
export type ViewerKind =
  'DEALER_STAFF' | 'DEALER_SYSTEM' | 'MEMBER' | 'REGION_ANALYST' | 'OEM_ANALYST' | 'AUDITOR' | 'OPERATOR';

/** What a member of a dealer's staff does. */
export type StaffRole =
  | 'SERVICE_ADVISOR'
  | 'SALES_ADVISOR'
  | 'MEMBERSHIP_SPECIALIST'
  | 'CUSTOMER_MANAGER'
  | 'CASHIER'
  | 'CLUB_MANAGER'
  | 'STORE_MANAGER';

/** Who is signed in. */
export interface Viewer {
  readonly kind: ViewerKind;
  readonly roles: readonly StaffRole[];
  /** The dealer that is acted for, if any, by its name. */
  readonly dealer?: { readonly id: string; readonly name: string } | null;
  /** The region of an analyst, or the one that the dealer belongs to. */
  readonly region?: { readonly id: string; readonly name: string } | null;
}

/** People and systems of a dealer. */
export const ofDealer = ({ kind }: Viewer): boolean => kind === 'DEALER_STAFF' || kind === 'DEALER_SYSTEM';

/** People of a dealer: those who stand at a desk. */
export const isStaff = ({ kind }: Viewer): boolean => kind === 'DEALER_STAFF';

/** A dealer's IT, which signs in as the management system. */
export const isDealerSystem = ({ kind }: Viewer): boolean => kind === 'DEALER_SYSTEM';

/** The manager of the club or of the store. */
export const isClubManager = ({ roles }: Viewer): boolean =>
  roles.includes('CLUB_MANAGER') || roles.includes('STORE_MANAGER');

/** Who looks at a region or at everything, and at no person. */
export const isAnalyst = ({ kind }: Viewer): boolean => kind === 'REGION_ANALYST' || kind === 'OEM_ANALYST';

export const isOemAnalyst = ({ kind }: Viewer): boolean => kind === 'OEM_ANALYST';

export const isOperator = ({ kind }: Viewer): boolean => kind === 'OPERATOR';
