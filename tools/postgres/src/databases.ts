/** One database per service; no table is shared. */
export const DATABASES = [
  'club_membership',
  'club_loyalty_points',
  'club_service_ledger',
  'club_activities',
  'club_analytics',
] as const;
