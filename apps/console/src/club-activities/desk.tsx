import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { businessDayAt } from '../forms/days';
import { type Labels, labelsIn } from '../forms/labels';
import { ClubActivitiesDeskDocument, type ClubActivitiesDeskQuery } from '../generated/club-activities';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language/words';

type Viewer = ClubActivitiesDeskQuery['viewer'];
type Segment = ClubActivitiesDeskQuery['segments']['nodes'][number];

/** A choice of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What all of the screen needs: the dealer, its people, its segments, and what things are called. */
export interface Club extends Labels {
  readonly dealerId: string;
  readonly timeZone: string;
  /** The business day of now at the dealer. */
  readonly today: string;
  readonly staff: NonNullable<Viewer['dealer']>['staffMembers'];
  readonly segments: readonly Segment[];
  readonly segmentName: (id: string | null | undefined) => string;
  readonly packs: readonly Choice[];
  readonly tiers: readonly Choice[];
  /** After a segment was saved or ended. */
  readonly reload: () => void;
}

const OfClub = createContext<Club | undefined>(undefined);

/** Asks once for what the parts of the screen share. */
export function ClubProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const { data, reload } = useGraph(ClubActivitiesDeskDocument, {});
  const club = useMemo<Club>(() => {
    const dealer = data?.viewer.dealer;
    const timeZone = dealer?.timeZone ?? 'Asia/Shanghai';
    const segments = data?.segments.nodes ?? [];
    const choice = ({ code, name }: { readonly code: string; readonly name: string }) => ({
      value: code,
      label: name,
    });
    return {
      dealerId: dealer?.id ?? '',
      timeZone,
      today: businessDayAt(Date.now(), timeZone, dealer?.clockAheadMinutes ?? 0),
      staff: dealer?.staffMembers ?? [],
      segments,
      segmentName: (id) => segments.find((each) => each.id === id)?.name ?? '',
      packs: (data?.couponProgramme?.packs ?? []).map(choice),
      tiers: (data?.programme?.tiers ?? []).map(choice),
      reload,
      ...labelsIn(data?.enumLabels, language),
    };
  }, [data, language, reload]);
  return <OfClub.Provider value={club}>{children}</OfClub.Provider>;
}

export function useClub(): Club {
  const club = useContext(OfClub);
  if (!club) throw new Error('A part of the club is shown outside its page.');
  return club;
}
