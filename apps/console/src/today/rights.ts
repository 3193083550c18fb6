import type { StaffRole, Viewer } from '../session/viewer';

const LOOK_AFTER: readonly StaffRole[] = [
  'SERVICE_ADVISOR',
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
];
const RESCUE: readonly StaffRole[] = [
  'SERVICE_ADVISOR',
  'MEMBERSHIP_SPECIALIST',
  'CASHIER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
];
const COMFORT: readonly StaffRole[] = [
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
];

const hasOneOf = ({ roles }: Viewer, allowed: readonly StaffRole[]): boolean =>
  roles.some((role) => allowed.includes(role));

/*
 * What the roles may do here, so that no button is offered that the graph would refuse. The graph decides; this only
 * keeps the page calm.
 */

/** Who looks after customers: next actions, appointments and follow-up calls. */
export const mayLookAfter = (viewer: Viewer): boolean => hasOneOf(viewer, LOOK_AFTER);

/** Who sends out rescues. */
export const mayRescue = (viewer: Viewer): boolean => hasOneOf(viewer, RESCUE);

/** Who may give coupons as comfort. */
export const mayComfort = (viewer: Viewer): boolean => hasOneOf(viewer, COMFORT);

/** Who renews cards: everybody but cashiers. */
export const mayRenew = ({ roles }: Viewer): boolean => roles.some((role) => role !== 'CASHIER');
