import { existsSync, renameSync, rmSync } from 'node:fs';

import type { Java } from './java';

/**
 * The archive of loaded classes, which makes a start a quarter faster. The JVM writes it when the first broker of a
 * machine ends in good order; later brokers begin with it. Another Java or another set of jars is another archive.
 */
export interface ClassArchive {
  flags: readonly string[];
  /** Takes what the broker wrote at its orderly end, unless another has been quicker. */
  adopt(): void;
}

/** The archive that belongs to these jars under this Java. */
export function classArchive(jarFolder: string, java: Java): ClassArchive {
  const archive = `${jarFolder}-java${java.major}.jsa`;
  if (existsSync(archive)) return { flags: [`-XX:SharedArchiveFile=${archive}`], adopt: () => undefined };
  const fresh = `${archive}.${process.pid}`;
  rmSync(fresh, { force: true });
  return {
    flags: [`-XX:ArchiveClassesAtExit=${fresh}`],
    adopt: () => {
      if (existsSync(fresh)) renameSync(fresh, archive);
    },
  };
}
