import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST = 17;

/** The `java` program of the machine. */
export interface Java {
  command: string;
  major: number;
}

/** The major version in what `java -version` writes: 17 of `"17.0.15"`, 8 of `"1.8.0_402"`. */
export function majorVersion(text: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found === null ? undefined : Number(found[1]);
}

/** Java of JAVA_HOME or of the path, when it is new enough for Apache Kafka. */
export function findJava(javaHome: string | undefined): Java | undefined {
  const command = javaHome !== undefined ? join(javaHome, 'bin', 'java') : 'java';
  if (javaHome !== undefined && !existsSync(command)) return undefined;
  try {
    const text = execFileSync('sh', ['-c', '"$0" -version 2>&1', command], { encoding: 'utf8' });
    const major = majorVersion(text);
    return major !== undefined && major >= OLDEST ? { command, major } : undefined;
  } catch {
    return undefined;
  }
}
