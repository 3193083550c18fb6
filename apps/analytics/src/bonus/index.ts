import type { Capability } from '@autoclub/service-host';
import { BonusResolver, CustomersOfBonus } from './graphql/bonus.resolver';
import { bonusReads } from './infra/bonus-books';
import { bonusTerms, closeBonusesJob } from './infra/close-bonuses.job';

/** The bonus of customer managers by their frozen rosters, gate by gate (rulebook ANA-03). */
export const bonus: Capability = {
  name: 'bonus',
  graph: (host) => {
    const unit = host.unit(bonusReads);
    return { resolvers: [new BonusResolver(unit, bonusTerms(host)), new CustomersOfBonus(unit)] };
  },
  jobs: (host) => [closeBonusesJob(host)],
};
