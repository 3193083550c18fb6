import type { SourceFile } from './measures';

/**
 * Databases know a migration by its name, so one that was released keeps name and time for ever. These share the time
 * of another one of their service; they touch no table of each other, so either may run first.
 */
const RELEASED = new Set([
  'AwaitFilesOfOutlets1795689600000',
  'DesksAmendRecords1795689600000',
  'CertifyStaffAndOpenJobs1795711020000',
  'CreateImports1795711020000',
  'CreateRescue1795712220000',
  'CreateServiceCards1795712220000',
  'CreateChecklistRuns1795713540000',
  'KeepTheFileOfAVehicle1795713540000',
  'KeepWhatAnalystsWereShown1795726800000',
  'TellImportedPointsApart1795726800000',
  'CloseBonuses1795727400000',
  'KeepMonths1795727400000',
]);

/** One sentence for each migration that has the time of another one in its folder: which of them runs first? */
export function migrationFaults(files: readonly SourceFile[]): readonly string[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path, text }) => {
    const [, folder] = /^(.*\/migrations)\/[^/]+\.ts$/.exec(path) ?? [];
    const [name, time] = /(?<=\bexport class )[A-Za-z]+(\d{13})\b/.exec(text) ?? [];
    if (!folder || !name || RELEASED.has(name)) return [];
    const key = `${folder} ${time}`;
    const other = first.get(key);
    first.set(key, other ?? name);
    return other
      ? [`${path}: ${name} has the time of ${other}; give it a later one before it is released.`]
      : [];
  });
}
