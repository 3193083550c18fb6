import {
  APPLICATION_COMMANDS,
  APPLICATION_STARTS_AS,
  APPLICATION_STATUSES,
  applicationAfter,
  applicationTransitions,
  type ApplicationStatus,
} from './application.transitions';

function reachable(): Set<ApplicationStatus> {
  const seen = new Set<ApplicationStatus>();
  const next = [APPLICATION_STARTS_AS];
  for (let status = next.pop(); status; status = next.pop()) {
    if (seen.has(status)) continue;
    seen.add(status);
    next.push(...Object.values(applicationTransitions[status]));
  }
  return seen;
}

describe('MEM-01: the application', () => {
  it('reaches every status from the first', () => {
    expect([...reachable()].sort()).toEqual([...APPLICATION_STATUSES].sort());
  });

  it('knows no command that leads nowhere', () => {
    for (const command of APPLICATION_COMMANDS)
      expect(APPLICATION_STATUSES.some((status) => applicationAfter(status, command))).toBe(true);
  });

  it.each([
    ['DRAFT', 'submit', 'SUBMITTED'],
    ['SUBMITTED', 'approve', 'APPROVED'],
    ['SUBMITTED', 'reject', 'REJECTED'],
    ['DRAFT', 'approve', undefined],
    ['DRAFT', 'reject', undefined],
    ['SUBMITTED', 'submit', undefined],
    ['APPROVED', 'reject', undefined],
    ['APPROVED', 'approve', undefined],
    ['REJECTED', 'submit', undefined],
    ['REJECTED', 'approve', undefined],
  ] as const)('%s by %s becomes %s', (status, command, after) => {
    expect(applicationAfter(status, command)).toBe(after);
  });

  it.each(['APPROVED', 'REJECTED'] as const)('%s is final', (status) => {
    expect(applicationTransitions[status]).toEqual({});
  });
});
