import { freshKey } from './documents';

export interface ComplaintAnswer {
  id: string;
  status: string;
  dueAt: string;
  isInTime: boolean | null;
  escalation: string;
  owner: { id: string } | null;
  words: string | null;
  resolutionWords: string | null;
  closedOn: string | null;
  comfortCoupons: { definitionCode: string; origin: { id: string } }[];
}

export const COMPLAINT_FIELDS = `
  id status dueAt isInTime escalation owner { id } words resolutionWords closedOn
  comfortCoupons { definitionCode origin { id } }`;

const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { complaint { ${COMPLAINT_FIELDS} } replayed userErrors { code field message } }
}`;

export const OPEN = mutation('complaintOpen');
export const ASSIGN = mutation('complaintAssign');
export const INVESTIGATE = mutation('complaintInvestigate');
export const RESOLVE = mutation('complaintResolve');
export const FOLLOW_UP = mutation('complaintFollowUp');

export const COMPLAINTS = `query ($filter: ComplaintFilter) {
  complaints(filter: $filter) { nodes { ${COMPLAINT_FIELDS} } }
}`;

/** What the customer of `dlr_<at>` complains about. */
export const complaintInput = (at: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  customerId: `cus_${at}`,
  category: 'REPAIR_QUALITY',
  contactPoint: 'SETTLEMENT',
  severity: 'MEDIUM',
  words: '刹车仍有异响',
  ...overrides,
});
