import type { Bilingual } from '@autoclub/domain-kit';
import type { ProgrammeBook } from './programme-in-force';
import type { ProgrammePart } from './programme-values';
import type { ProgrammeVersion } from './programme-version';

/** What the codes of a programme are called in both languages. */
export interface CodeNames {
  get(code: string): Bilingual | undefined;
}

/** A definition of a programme that has a name of its own. */
interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Names by code from every version of the programme, also of releases to come; a later version's wording counts. */
export function namesOf(
  programmes: Pick<ProgrammeBook, 'versions'>,
  definitionsOf: (values: ProgrammePart) => readonly Named[],
): CodeNames {
  let versions = programmes.versions();
  let names = namesIn(versions, definitionsOf);
  return {
    get(code) {
      if (versions !== programmes.versions()) {
        versions = programmes.versions();
        names = namesIn(versions, definitionsOf);
      }
      return names.get(code);
    },
  };
}

function namesIn(
  versions: readonly ProgrammeVersion[],
  definitionsOf: (values: ProgrammePart) => readonly Named[],
): ReadonlyMap<string, Bilingual> {
  const definitions = versions.flatMap(({ values }) => definitionsOf(values));
  return new Map(definitions.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
}
