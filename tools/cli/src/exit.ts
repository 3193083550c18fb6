/** How the command ends, for the scripts that call it at night. */
export const EXIT = {
  done: 0,
  rowsRefused: 1,
  usage: 2,
  fileRefused: 3,
  notAllowed: 4,
  away: 5,
} as const;

/** Why the command cannot do what it was asked for, in words for a person who reads the log. */
export class Failure extends Error {
  constructor(
    readonly exitCode: (typeof EXIT)[keyof typeof EXIT],
    message: string,
  ) {
    super(message);
  }
}
