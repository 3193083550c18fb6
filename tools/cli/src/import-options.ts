/** What `autoclub import` was called with. */
export interface ImportOptions {
  readonly file: string;
  readonly token: string;
  readonly url: string;
  readonly kind: string;
  readonly system: string;
  readonly dryRun: boolean;
  readonly faults?: string;
  readonly language: 'zh' | 'en';
}
