import { MailFailure } from '@autoclub/service-kit';
import type { MailSender } from '@autoclub/service-kit';
import { afterFailure } from '../domain/delivery';
import type { Failure } from '../domain/delivery';
import type { ReportQueue } from './ports';

type SendingQueue = Pick<ReportQueue, 'giveUpLost' | 'takeCopy' | 'sent' | 'failed'>;

/** Sends the copy that waits longest; returns whether there was one. Any number of senders may run side by side. */
export async function sendNextCopy(queue: SendingQueue, sender: MailSender, now: Date): Promise<boolean> {
  await queue.giveUpLost(now);
  const copy = await queue.takeCopy(now);
  if (!copy) return false;
  try {
    const { reportId, from, number, address, document } = copy;
    await sender.send({ ...document, to: address, id: `${reportId}.${from}.${number}@reports.autoclub` });
  } catch (error) {
    const { plannedAt, attempts } = copy;
    await queue.failed(copy, afterFailure(failureOf(error), attempts, { plannedAt, now }));
    return true;
  }
  await queue.sent(copy, now);
  return true;
}

/** An error that is not the server's may have come after the mail was taken, so nothing is tried again. */
function failureOf(error: unknown): Failure {
  return error instanceof MailFailure ? error : { kind: 'REFUSED', code: 'OUTCOME_UNKNOWN' };
}
