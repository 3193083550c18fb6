/** The parts of the overview; each has the figures that belong together. */
export const GROUPS = ['workshop', 'club', 'members'] as const;
export type Group = (typeof GROUPS)[number];

const CLUB = /^(CLUB_|POINTS_)/;
const MEMBERS = /MEMBER|PARTICIPATION|REFERRED|ACTIVITY/;

/** Where a figure of the catalogue is shown: by what its code is about, so that a new one finds its place. */
export function groupOf(code: string): Group {
  if (CLUB.test(code)) return 'club';
  return MEMBERS.test(code) ? 'members' : 'workshop';
}
