import type { Capability } from '@autoclub/service-host';
import { smtpSender } from '@autoclub/service-kit';
import type { Environment } from '../environment';
import { figureReads } from '../figures';
import { ReportResolver } from './graphql/report.resolver';
import { planForOfficesTask, planReportsJob } from './infra/plan-reports.job';
import { reportStore } from './infra/report-store';
import { sendReportsTasks } from './infra/send-reports.task';

/** Reports that are sent by e-mail every week or month (rulebook ANA-09). */
export const reports: Capability<Environment> = {
  name: 'reports',
  graph: (host) => {
    const { programmes } = host;
    const parts = { store: host.unit(reportStore(host)), figures: host.unit(figureReads), programmes };
    return { resolvers: [new ReportResolver(parts)] };
  },
  jobs: (host) => [planReportsJob(host)],
  clockwork: (host) => {
    const { SMTP_URL: url, SMTP_FROM: from } = host.environment;
    return [
      planForOfficesTask(host),
      ...(url && from ? sendReportsTasks(host, smtpSender({ url, from })) : []),
    ];
  },
};
