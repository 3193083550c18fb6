import { everything } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { sqlNetwork } from '../network';
import { type PreviewPorts, RemindersPreviewQuery } from './graphql/reminders-preview.query';
import { copyReactions } from './infra/copy-reactions';
import { planRemindersJob } from './infra/plan-reminders.job';
import { notice, reactions } from './infra/reactions';
import { sqlReminders } from './infra/sql-reminders';

/** Messages that an event or a day gives rise to (rulebook ACT-07). */
export const reminders: Capability = {
  name: 'reminders',
  graph: ({ unit, programmes }) => ({
    resolvers: [
      new RemindersPreviewQuery(
        unit<PreviewPorts>((tx) => ({ network: sqlNetwork(tx), reminders: sqlReminders(tx), programmes })),
      ),
    ],
  }),
  reactions: (host) => [...copyReactions, ...reactions(host)],
  jobs: ({ programmes }) => [planRemindersJob(programmes)],
  clockwork: (host) => [
    {
      name: 'notice settlements that became complete at the same moment',
      everyMs: 5_000,
      run: async () => {
        await host.database.transaction(everything, (tx) => notice(host, tx, { of: 'anything' }));
        return false;
      },
    },
  ],
};
