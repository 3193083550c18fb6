import { contains, type FieldPath, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { StaffMember } from '../../network';
import { type AssignmentRefusal, assignmentRefusals } from './refusals';

/** That somebody may do a kind of work, at a level, for a while (rulebook SVC-20). */
export interface Certificate {
  readonly id: string;
  readonly dealerId: string;
  readonly staffMemberId: string;
  readonly certificateCode: string;
  readonly level: number;
  readonly validity: Period;
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  /** First day on which it no longer counts, whatever its validity. */
  readonly revokedOn: LocalDate | null;
  readonly revokeReason: string | null;
  readonly traceId: string;
}

/** What a kind of job requires of everybody who does it. */
export interface JobRequirement {
  readonly jobKind: string;
  readonly certificateCode: string;
  readonly leastLevel: number;
}

/** Whether a certificate counts on a day. */
export function isValidOn(
  { validity, revokedOn }: Pick<Certificate, 'validity' | 'revokedOn'>,
  day: LocalDate,
): boolean {
  return contains(validity, day) && (revokedOn === null || day < revokedOn);
}

/** What is asked of those who are to do a job: who they are, and what they may do. */
export interface Assignment {
  readonly jobKind: string;
  readonly day: LocalDate;
  readonly staffMemberIds: readonly string[];
  readonly known: readonly StaffMember[];
  readonly certificates: readonly Certificate[];
  readonly requirements: readonly JobRequirement[];
}

/** Everyone who may not do the job: who is not the dealer's, or lacks a certificate that the job requires. */
export function assignmentFaults(assignment: Assignment, field: FieldPath): AssignmentRefusal[] {
  const { jobKind, day, staffMemberIds, known, certificates, requirements } = assignment;
  const needed = requirements.filter((requirement) => requirement.jobKind === jobKind);
  return staffMemberIds.flatMap((id, i): AssignmentRefusal[] => {
    const member = known.find((each) => each.id === id);
    if (!member) return [assignmentRefusals.no('STAFF_MEMBER_NOT_FOUND', [...field, i])];
    const held = certificates.filter((each) => each.staffMemberId === id && isValidOn(each, day));
    return needed
      .filter(({ certificateCode: code, leastLevel }) =>
        held.every((each) => each.certificateCode !== code || each.level < leastLevel),
      )
      .map(({ certificateCode: certificate, leastLevel: level }) =>
        assignmentRefusals.no('CERTIFICATE_MISSING', [...field, i], {
          staffNumber: member.staffNumber,
          certificate,
          level,
        }),
      );
  });
}
