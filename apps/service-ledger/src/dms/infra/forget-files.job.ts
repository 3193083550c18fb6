import { localTime } from '@autoclub/domain-kit';
import { done, type Job } from '@autoclub/jobs';

const DAY_MS = 86_400_000;
/** Days that an uploaded file is kept, and days that the reasons of its refused rows are. */
const FILE_DAYS = 7;
const FAULT_DAYS = 90;

/** Lets go of files that have served: they hold names and phones of persons. What became of their rows stays. */
export const forgetFilesJob: Job = {
  name: 'forget-imported-files',
  at: localTime('03:10'),
  catchUp: 'LATEST_DAY',
  async run({ dealerId, now }, tx) {
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
    const [files]: [unknown[], number] = await tx.query(
      `delete from imported_file_part part using imported_file file
        where file.dealer_id = $1 and (part.dealer_id, part.file_id) = (file.dealer_id, file.id)
          and file.uploaded_at < $2
          and not exists (select from import_run run where run.dealer_id = file.dealer_id and run.file_id = file.id
                             and run.state in ('WAITING', 'RUNNING'))
       returning part.file_id`,
      [dealerId, before(FILE_DAYS)],
    );
    await tx.query(
      `delete from import_fault fault using import_run run
        where run.dealer_id = $1 and (fault.dealer_id, fault.run_id) = (run.dealer_id, run.id)
          and run.ended_at < $2`,
      [dealerId, before(FAULT_DAYS)],
    );
    return done(files.length);
  },
};
