import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Labels, labelsIn } from '../forms/labels';
import { TodayDeskDocument } from '../generated/today';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language/words';
import { businessDayAt } from '../forms/days';

/** What every part of the day needs: who is at the desk, who works here, the day, and what things are called. */
export interface Desk extends Labels {
  readonly staffMemberId: string | null;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
  /** The business day of now. */
  readonly today: string;
}

const AtDesk = createContext<Desk | undefined>(undefined);

/** Asks once for what all parts share. While it is away the parts are shown without names of enums. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const { data } = useGraph(TodayDeskDocument, {});
  const desk = useMemo<Desk>(() => {
    const dealer = data?.viewer.dealer;
    const timeZone = dealer?.timeZone ?? 'Asia/Shanghai';
    return {
      staffMemberId: data?.viewer.staffMember?.id ?? null,
      staff: dealer?.staffMembers ?? [],
      timeZone,
      today: businessDayAt(Date.now(), timeZone, dealer?.clockAheadMinutes ?? 0),
      ...labelsIn(data?.enumLabels, language),
    };
  }, [data, language]);
  return <AtDesk.Provider value={desk}>{children}</AtDesk.Provider>;
}

export function useDesk(): Desk {
  const desk = useContext(AtDesk);
  if (!desk) throw new Error('A part of the day is shown outside its page.');
  return desk;
}
