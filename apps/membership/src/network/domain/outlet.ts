import { InputChecks } from '@autoclub/domain-kit';
import { NAME_LENGTH, namedRefusals } from './refusals';

/** A second-tier sales point of a dealer. */
export interface OutletFacts {
  readonly code: string;
  readonly name: string;
}

/** An outlet as it is kept, or everything that is wrong with it. */
export function readOutlet({ code, name }: OutletFacts) {
  const checks = new InputChecks(namedRefusals);
  return checks.complete<OutletFacts>({
    code: checks.code(code, ['code']),
    name: checks.text(name, ['name'], NAME_LENGTH),
  });
}
