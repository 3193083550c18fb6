import { parameters, type ProgrammeParameter, UNITS } from '@autoclub/programme-config';
import { rules } from '@autoclub/rulebook';

/** What a rule works with, one line each: path, default and unit, and what it is called in both languages. */
export function numberLines(paths: readonly string[]): readonly string[] {
  return parameters.filter(({ path }) => paths.includes(path)).flatMap(lines);
}

function lines({ path, label, unit, defaultValue, parts }: ProgrammeParameter): readonly string[] {
  const value = parts.length > 0 ? '' : ` = ${JSON.stringify(defaultValue)} ${UNITS[unit].en}`;
  return [`${path}${value}: ${label.en} · ${label.zh}`, ...parts.map((part) => partLine(part))];
}

function partLine({ path, label, unit }: ProgrammeParameter): string {
  return `  ${path} (${UNITS[unit].en}): ${label.en} · ${label.zh}`;
}

/** One sentence per number that a rule names and no programme has, and per number that no rule names. */
export function numberFaults(): readonly string[] {
  const known = new Set(parameters.map(({ path }) => path));
  const named = new Set(rules.flatMap(({ numbers }) => numbers));
  const strange = rules.flatMap(({ id, numbers }) =>
    numbers.filter((path) => !known.has(path)).map((path) => `${id} names ${path}, which no programme has.`),
  );
  const idle = [...known].filter((path) => !named.has(path));
  return [...strange, ...idle.map((path) => `No rule of the rulebook names the number ${path}.`)];
}
