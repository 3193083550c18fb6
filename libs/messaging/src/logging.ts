/** The part of the service's logger that messaging uses; pino's shape. */
export interface MessagingLogger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
