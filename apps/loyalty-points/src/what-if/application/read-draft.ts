import { InputChecks } from '@autoclub/domain-kit';
import {
  type ProgrammePart,
  type ProgrammeParameter,
  parameters,
  programmePart,
} from '@autoclub/programme-config';
import { whatIfRefusals } from './refusals';

/** A number of a draft as it is given: its path in a programme, and its value as JSON. */
export interface DraftNumber {
  readonly path: string;
  readonly value: string;
}

/** What earning, its cost and the tiers that points open depend on; any other number would change nothing. */
const CAPABILITIES = ['earning', 'cost'];
const TIERS = 'membership.tiers';

function hasEffect({ path, capability }: ProgrammeParameter): boolean {
  return CAPABILITIES.includes(capability) || path === TIERS;
}

/** The numbers as the part of a programme they would be; each fault is named by its place. */
export function readDraft(
  checks: InputChecks<keyof typeof whatIfRefusals.texts>,
  numbers: readonly DraftNumber[],
): ProgrammePart {
  const { no } = whatIfRefusals;
  if (numbers.length === 0) checks.refusals.push(no('DRAFT_EMPTY', ['numbers']));
  const sections: Record<string, Record<string, unknown>> = {};
  for (const [index, { path, value }] of numbers.entries()) {
    const parameter = parameters.find((each) => each.path === path && hasEffect(each));
    if (!parameter) {
      checks.refusals.push(no('NUMBER_UNKNOWN', ['numbers', index, 'path']));
      continue;
    }
    const [section = '', name = ''] = path.split('.');
    const known = (sections[section] ??= {});
    if (Object.hasOwn(known, name))
      checks.refusals.push(no('NUMBER_GIVEN_TWICE', ['numbers', index, 'path']));
    const read = programmePart.safeParse({ [section]: { [name]: parsed(value) } });
    if (!read.success)
      checks.refusals.push(no('NUMBER_INVALID', ['numbers', index, 'value'], { label: parameter.label }));
    else known[name] = (read.data as Record<string, Record<string, unknown>>)[section]?.[name];
  }
  return sections as ProgrammePart;
}

/** What is no JSON is no value of any number, and neither is the number that stands for none. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return Number.NaN;
  }
}
