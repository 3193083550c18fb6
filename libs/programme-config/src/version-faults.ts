import { z } from 'zod';
import { fault, type ProgrammeFault } from './programme-fault';
import { programmeInForce } from './programme-in-force';
import { parameters, programmeValues, type ProgrammeValues, valueFaults } from './programme-values';
import type { ProgrammeVersion } from './programme-version';
import { tierFaults } from './tier-faults';

/** What is wrong with the numbers in force as a whole: a part alone can be right and the whole wrong (rulebook CONV-7). */
export function wholeFaults(values: ProgrammeValues): ProgrammeFault[] {
  const whole = programmeValues.safeParse(values);
  return whole.success ? tierFaults(values) : invalid(whole.error);
}

/** What is wrong with the values of a release by themselves: names that do not exist, values out of their range. */
export function partFaults(values: unknown): ProgrammeFault[] {
  const { unknown, error } = valueFaults(values);
  return [
    ...unknown.map((path) =>
      fault('PARAMETER_UNKNOWN', path, `参数 ${path} 不存在`, `There is no parameter ${path}`),
    ),
    ...(error ? invalid(error) : []),
  ];
}

function invalid(error: z.ZodError): ProgrammeFault[] {
  return error.issues.map(({ path, message }) => {
    const at = path.map(String).join('.');
    const known = parameters.find((each) => at === each.path || at.startsWith(`${each.path}.`));
    const [zh, en] = known ? [known.label.zh, known.label.en] : [at, at];
    return fault(
      'VALUE_INVALID',
      at,
      `“${zh}”的值无效`,
      `"${en}" has a value that is not allowed: ${plain(message)}`,
    );
  });
}

/** The reader's own words, as part of a sentence. */
function plain(message: string): string {
  return message.replace(/[^\x20-\x7e]/g, '').replace(/\.$/, '');
}

/** What is wrong with a version of the operator's file among others, as sentences, on the version's first day. */
export function versionFaults(version: ProgrammeVersion, versions: readonly ProgrammeVersion[]): string[] {
  const scope = {
    regionId: version.level === 'REGION' ? (version.scopeId ?? '') : '',
    dealerId: version.level === 'DEALER' ? (version.scopeId ?? '') : '',
  };
  const { values } = programmeInForce(versions, scope, version.effectiveFrom);
  return wholeFaults(values).map(({ sentence }) => `${version.id}: ${sentence.en}.`);
}

/** Versions that share an id or a start. */
export function collisions(versions: readonly ProgrammeVersion[]): string[] {
  const seen = new Set<string>();
  return versions.flatMap((version) => {
    const start = `${version.level} ${version.scopeId ?? ''} ${version.effectiveFrom}`;
    const twice = [version.id, start].filter((key) => seen.has(key));
    seen.add(version.id).add(start);
    return twice.map((key) => `Two versions share "${key}".`);
  });
}
