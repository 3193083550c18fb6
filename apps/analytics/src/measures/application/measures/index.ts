import { activeCustomers } from './active-customers.measure';
import { activeMembers } from './active-members.measure';
import { customerPaid } from './customer-paid.measure';
import { membershipsRecruited } from './memberships-recruited.measure';
import { payingVisits } from './paying-visits.measure';
import { pointsIssued } from './points-issued.measure';
import { visits } from './visits.measure';

/** Everything that adds up over days: a new measure is one file and one entry here. */
export const flows = [visits, payingVisits, customerPaid, pointsIssued, membershipsRecruited] as const;

/** Every state at the end of a day. */
export const stocks = [activeCustomers, activeMembers] as const;

export const measures = [...flows, ...stocks] as const;

export type FlowCode = (typeof flows)[number]['code'];
export type StockCode = (typeof stocks)[number]['code'];
export type MeasureCode = (typeof measures)[number]['code'];
