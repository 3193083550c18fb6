/** Someone who works at a dealer, without a name. */
export interface StaffMember {
  readonly id: string;
  readonly staffNumber: string;
  readonly roles: readonly string[];
}
