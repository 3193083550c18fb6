/** The states of an application and what leads from one to the next (rulebook MEM-01). */
export const APPLICATION_STATUSES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_COMMANDS = ['submit', 'approve', 'reject'] as const;
export type ApplicationCommand = (typeof APPLICATION_COMMANDS)[number];

type Transitions = Readonly<
  Record<ApplicationStatus, Readonly<Partial<Record<ApplicationCommand, ApplicationStatus>>>>
>;

export const APPLICATION_STARTS_AS: ApplicationStatus = 'DRAFT';

/** Most applications are handed in as they are opened. */
export const APPLICATION_HANDED_IN: ApplicationStatus = 'SUBMITTED';

export const applicationTransitions: Transitions = {
  DRAFT: { submit: 'SUBMITTED' },
  SUBMITTED: { approve: 'APPROVED', reject: 'REJECTED' },
  APPROVED: {},
  REJECTED: {},
};

/** The state after the command; undefined when the table knows no such way. */
export function applicationAfter(
  status: ApplicationStatus,
  command: ApplicationCommand,
): ApplicationStatus | undefined {
  return applicationTransitions[status][command];
}
