import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { businessDayAt } from '../forms/days';
import { type Labels, labelsIn } from '../forms/labels';
import { ProgrammeDeskDocument, type ProgrammeDeskQuery, type ProgrammeLevel } from '../generated/programme';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { isClubManager, isOperator } from '../session/viewer';
import { useViewer } from '../session/viewer-context';
import { words } from './words';

/** Who decides in a release. */
export interface Decider {
  readonly level: ProgrammeLevel;
  readonly dealer?: { readonly name: string } | null;
  readonly region?: { readonly name: string } | null;
}

/** What all of the screen needs. */
export interface Office extends Labels {
  /** The dealer of the person, if any. */
  readonly ownDealer: { readonly id: string; readonly name: string } | null;
  /** The business day of now: at the dealer of the person, or where the platform is at home. */
  readonly today: string;
  readonly dealers: ProgrammeDeskQuery['dealers'];
  readonly regions: ProgrammeDeskQuery['regions'];
  readonly templates: readonly { readonly code: string; readonly name: string }[];
  /** Whether the person may write releases down: managers for their dealer, operators for the OEM and regions. */
  readonly mayWrite: boolean;
  readonly scopeName: (decider: Decider) => string;
  /** What a code in a value is called; the code itself where nobody has named it. */
  readonly codeName: (code: string) => string;
}

const OfOffice = createContext<Office | undefined>(undefined);

export function OfficeProvider({ children }: { readonly children: ReactNode }) {
  const t = useWords(words);
  const language = useLanguage();
  const viewer = useViewer();
  const { data } = useGraph(ProgrammeDeskDocument, {});
  const names = useMemo(() => {
    const values = data?.enumLabels.flatMap((each) => each.values) ?? [];
    return new Map(values.map((each) => [each.value, each[language]]));
  }, [data, language]);
  const office = useMemo<Office>(
    () => ({
      ownDealer: data?.viewer.dealer ?? null,
      today: todayAt(data?.viewer.dealer),
      dealers: data?.dealers ?? [],
      regions: data?.regions ?? [],
      templates: data?.programmeTemplates ?? [],
      mayWrite: isClubManager(viewer) || isOperator(viewer),
      scopeName: ({ dealer, region }) => dealer?.name ?? region?.name ?? t('oemForAll'),
      codeName: (code) => names.get(code) ?? code,
      ...labelsIn(data?.enumLabels, language),
    }),
    [data, language, names, t, viewer],
  );
  return <OfOffice.Provider value={office}>{children}</OfOffice.Provider>;
}

interface Clock {
  readonly timeZone: string;
  readonly clockAheadMinutes: number;
}

function todayAt(dealer: Clock | null | undefined): string {
  return businessDayAt(Date.now(), dealer?.timeZone ?? 'Asia/Shanghai', dealer?.clockAheadMinutes ?? 0);
}

export function useOffice(): Office {
  const office = useContext(OfOffice);
  if (!office) throw new Error('A part of the programme is shown outside its page.');
  return office;
}
