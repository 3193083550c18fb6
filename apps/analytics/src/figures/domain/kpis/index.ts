import { clubKpis } from './club';
import type { Kpi } from './kpi';
import { membersKpis } from './members';
import { workshopKpis } from './workshop';

/** The KPI catalogue (rulebook ANA-04) in the order it is shown: a new figure is one file and one line of a list. */
export const kpis: readonly Kpi[] = [...workshopKpis, ...clubKpis, ...membersKpis];
