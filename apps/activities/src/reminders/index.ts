import { everything } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import type { Environment } from '../environment';
import { membershipOf, sqlNetwork } from '../network';
import { type PreviewPorts, RemindersPreviewQuery } from './graphql/reminders-preview.query';
import { copyReactions } from './infra/copy-reactions';
import { membershipBirthdays } from './infra/membership-birthdays';
import { planBirthdaysJob } from './infra/plan-birthdays.job';
import { planRemindersJob } from './infra/plan-reminders.job';
import { notice, reactions } from './infra/reactions';
import { sqlReminders } from './infra/sql-reminders';

/** Messages that an event or a day gives rise to (rulebook ACT-07). */
export const reminders: Capability<Environment> = {
  name: 'reminders',
  graph: (host) => ({
    resolvers: [
      new RemindersPreviewQuery(
        host.unit<PreviewPorts>((tx) => ({
          network: sqlNetwork(tx),
          reminders: sqlReminders(tx),
          programmes: host.programmes,
        })),
        () => birthdaysOf(host),
      ),
    ],
  }),
  reactions: (host) => [...copyReactions, ...reactions(host)],
  jobs: (host) => {
    const { programmes } = host;
    const birthdays = birthdaysOf(host);
    return [planRemindersJob(programmes), ...(birthdays ? [planBirthdaysJob(programmes, birthdays)] : [])];
  },
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

function birthdaysOf({ environment, clock }: Pick<Host<Environment>, 'environment' | 'clock'>) {
  const membership = membershipOf(environment, clock);
  return membership && membershipBirthdays(membership);
}
