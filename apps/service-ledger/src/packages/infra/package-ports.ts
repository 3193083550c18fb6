import type { TenantScope, Tx } from '@autoclub/persistence';
import { namesOf, type ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerBooksIn, dealerIdOf } from '../../network';
import type {
  CountPorts,
  OpeningPorts,
  PackageBooks,
  Packages,
  RefundPackagePorts,
  SellPorts,
} from '../application/ports';
import { PackageRepository } from './package.repository';

/** What the use cases of packages work on inside one transaction. */
export function packagePorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const packages = packagesFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): OpeningPorts & RefundPackagePorts & CountPorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new PackageRepository(tx, scope), {
      packages,
      ids,
      dealer: () => dealerBooksIn(tx, scope).dealer(),
      premises: (asked: Parameters<SellPorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** The packages of a dealer inside one transaction, for the capabilities that use a set in theirs. */
export function packageBooksIn(tx: Tx, scope: TenantScope): PackageBooks {
  return new PackageRepository(tx, scope);
}

/** Names of packages by the code of their definition, from every version of the programme. */
export function packageNamesOf(book: ProgrammeBook) {
  return namesOf(book, ({ service }) => service?.packageDefinitions ?? []);
}

function packagesFrom(book: ProgrammeBook): Packages {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      definitions: service.packageDefinitions.map(({ nameZh, nameEn, ...definition }) => ({
        ...definition,
        name: { zh: nameZh, en: nameEn },
      })),
      usesCounted: service.packageUsesCounted,
    };
  };
}
