import { people } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** How many customers a customer manager looks after in a quarter (rulebook MEM-13). */
export const rosters = {
  rosterSuggestedMin: parameter(people(['客户名单建议人数', 'Suggested least of a roster'], { min: 1 }), 100),
  rosterMax: parameter(people(['客户名单人数上限', 'Most customers of a roster'], { min: 1, max: 300 }), 300),
};
