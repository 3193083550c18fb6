import { averageTicket } from './average-ticket.rule';
import type { Kpi } from './kpi';
import { membershipsRecruited } from './memberships-recruited.rule';
import { participationRate } from './participation-rate.rule';
import { pointsIssued } from './points-issued.rule';

/** The KPI catalogue (rulebook ANA-04) in the order it is shown: a new figure is one file and one line here. */
export const kpis: readonly Kpi[] = [averageTicket, pointsIssued, membershipsRecruited, participationRate];
