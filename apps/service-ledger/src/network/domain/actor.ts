/** Who does something: a member of staff by their own token, or the dealer's system, which reports what others did. */
export interface Actor {
  /** Null for a system, and for a token that names none. */
  readonly staffMemberId: string | null;
  readonly isSystem?: boolean;
}
