import type { Capability } from '@autoclub/service-host';
import type { StartPorts, WhatIfReads } from './application/ports';
import { startWhatIf } from './application/start-what-if';
import { WhatIfResolver } from './graphql/what-if.resolver';
import { WhatIfRepository } from './infra/what-if.repository';
import { whatIfTask } from './infra/what-if.task';

/** What past documents would have earned by numbers that nobody has published (rulebook PTS-10). */
export const whatIf: Capability = {
  name: 'what-if',
  graph: ({ unit, programmes, ids }) => {
    const start = startWhatIf(
      unit<StartPorts>((tx, { scope }) => ({ whatIfs: new WhatIfRepository(tx, scope), programmes, ids })),
    );
    const reads = unit<WhatIfReads>((tx, { scope }) => new WhatIfRepository(tx, scope));
    return { resolvers: [new WhatIfResolver({ start, reads, programmes })] };
  },
  clockwork: (host) => [whatIfTask(host)],
};
