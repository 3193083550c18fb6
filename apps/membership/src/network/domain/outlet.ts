import { InputChecks } from '@autoclub/domain-kit';
import { NAME_LENGTH, namedRefusals } from './refusals';

/** A second-tier sales point of a dealer. */
export interface OutletFacts {
  readonly code: string;
  /** The name in Chinese. */
  readonly name: string;
  readonly nameEn: string;
  /** Whether it still sells. */
  readonly isActive: boolean;
}

/** An outlet as an operator names it; what is absent stays as it is known. */
export interface NamedOutlet extends Pick<OutletFacts, 'code' | 'name'> {
  readonly nameEn?: string | null;
  readonly isActive?: boolean | null;
}

/** What was named in the form in which it is kept, or everything that is wrong with it. */
export function readOutlet({ code, name, nameEn, isActive }: NamedOutlet) {
  const checks = new InputChecks(namedRefusals);
  return checks.complete<NamedOutlet>({
    code: checks.code(code, ['code']),
    name: checks.text(name, ['name'], NAME_LENGTH),
    nameEn: checks.optionalText(nameEn, ['nameEn'], NAME_LENGTH),
    isActive,
  });
}

/** The outlet after it was named: a new one sells, and has one name until it is given another. */
export function namedOutlet(named: NamedOutlet, known: OutletFacts | undefined): OutletFacts {
  const { code, name, nameEn, isActive } = named;
  return {
    code,
    name,
    nameEn: nameEn ?? known?.nameEn ?? name,
    isActive: isActive ?? known?.isActive ?? true,
  };
}

/** Whether two kept records say the same. */
export function sameOutlet(a: OutletFacts, b: OutletFacts): boolean {
  return a.name === b.name && a.nameEn === b.nameEn && a.isActive === b.isActive;
}
