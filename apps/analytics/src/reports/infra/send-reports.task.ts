import type { Task } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import type { MailSender } from '@autoclub/service-kit';
import { figureReads } from '../../figures';
import { figuresOfReport } from '../application/make-report';
import type { DueReport } from '../application/ports';
import { sendNextCopy } from '../application/send-copies';
import { reportMail } from './report-mail';
import { reportQueue } from './report-queue';

/** Makes the reports that are due, and sends their copies (rulebook ANA-09). */
export function sendReportsTasks(host: Host, sender: MailSender): Task[] {
  return [
    { name: 'make reports', everyMs: 2_000, run: () => makeNextReport(host) },
    {
      name: 'send reports',
      everyMs: 1_000,
      run: () => sendNextCopy(reportQueue(host.database), sender, host.clock()),
    },
  ];
}

/** Makes the document of one report that is due; returns whether there was one. */
export async function makeNextReport(host: Host): Promise<boolean> {
  const queue = reportQueue(host.database);
  const due = await queue.takeDue(host.clock());
  if (!due) return false;
  try {
    const figures = await figuresOfReport(host.unit(figureReads), host.programmes, readerOf(host, due), due);
    await queue.keepDocument(due, reportMail(due, figures));
  } catch (error) {
    host.logger.error(
      { err: error, reportId: due.report.id },
      'a report could not be made; it is tried again',
    );
    await queue.giveBack(due, host.clock());
  }
  return true;
}

/** The owner of the report, with no other right than it has; a dealer's day is the one its clock shows. */
function readerOf(host: Host, { report: { id, owner } }: DueReport) {
  const clock = owner.kind === 'dealer' ? host.clockOf(owner.dealerId) : host.clock;
  return { scope: owner, requestId: id, traceId: '0'.repeat(32), now: clock() };
}
