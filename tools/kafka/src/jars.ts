import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Fault } from '@autoclub/processes';

import { kafkaEnvironment } from './environment';

const run = promisify(execFile);
const PROJECT = join(__dirname, '..');

/** The jars of Apache Kafka; with `benchmark`, also those of its own load generators. */
export interface Jars {
  folder: string;
  classpath: string;
}

function hasMaven(): boolean {
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Where the jars of this exact `pom.xml` are kept. A changed pom is another folder, so nothing stale is ever used. */
function cachedFolder(profile: 'runtime' | 'benchmark'): string {
  const pom = readFileSync(join(PROJECT, 'pom.xml'));
  const hash = createHash('sha256').update(pom).digest('hex').slice(0, 16);
  return join(kafkaEnvironment().cacheFolder, 'kafka', `${hash}-${profile}`);
}

/** Whether the jars can be had: they are there, or Maven can fetch them. */
export function canHaveJars(): boolean {
  return existsSync(cachedFolder('runtime')) || hasMaven();
}

async function resolveInto(folder: string, profile: 'runtime' | 'benchmark'): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const profiles = profile === 'benchmark' ? ['-P', 'benchmark'] : [];
  try {
    await run('mvn', ['-B', '-q', '-ntp', ...profiles, ...goal], {
      cwd: PROJECT,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const said = String((error as { stdout?: string }).stdout ?? error)
      .trim()
      .split('\n')
      .slice(0, 3)
      .join(' ');
    throw new Fault(
      `Maven could not fetch Apache Kafka; check the network or set KAFKA_BROKERS. It said: ${said}`,
    );
  }
}

/**
 * The jars, fetched by Maven once per machine and `pom.xml`. They arrive in a folder beside the final one and are
 * renamed into place, so a killed or parallel fetch never leaves half of them.
 */
export async function kafkaJars(profile: 'runtime' | 'benchmark' = 'runtime'): Promise<Jars> {
  const folder = cachedFolder(profile);
  if (!existsSync(folder)) {
    if (!hasMaven()) throw new Fault('Maven is missing, so Apache Kafka cannot be fetched: install maven.');
    mkdirSync(join(folder, '..'), { recursive: true });
    const fresh = mkdtempSync(`${folder}.fetch-`);
    try {
      await resolveInto(fresh, profile);
      renameSync(fresh, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { folder, classpath: join(folder, '*') };
}
