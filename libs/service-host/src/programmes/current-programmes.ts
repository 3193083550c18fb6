import type { Task } from '@autoclub/jobs';
import type { Database } from '@autoclub/persistence';
import { type ProgrammeBook, programmeBook, type ProgrammeVersion } from '@autoclub/programme-config';
import { countReleases, releasedVersions } from './release-store';

/** The numbers in force, kept in memory and current in every copy of a service. */
export interface CurrentProgrammes {
  readonly book: ProgrammeBook;
  /** Takes in the releases that were kept since, by whichever copy. */
  refresh(): Promise<void>;
  readonly task: Task;
}

const LOOK_MS = 1_000;

/**
 * The committed versions and, on top, the releases that are kept. Of the copies of a service only one handles the event
 * of a release; the others see it in the table within a second. A release begins on a day to come, so none judges by
 * it too late.
 */
export async function currentProgrammes(
  database: Database,
  committed: readonly ProgrammeVersion[],
): Promise<CurrentProgrammes> {
  const book = programmeBook(committed);
  let known = 0;
  const refresh = async (): Promise<void> => {
    if ((await countReleases(database)) === known) return;
    const released = await releasedVersions(database);
    book.replaceVersions([...committed, ...released]);
    known = released.length;
  };
  await refresh();
  const run = (): Promise<boolean> => refresh().then(() => false);
  return { book, refresh, task: { name: 'take in programme releases', everyMs: LOOK_MS, run } };
}
