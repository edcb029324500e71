/** The checklist of Arrival Cities and its texts, each part loaded when it is asked for. */
export declare const builtIn: {
  readonly languages: readonly string[];
  instrument(): Promise<unknown>;
  practices(): Promise<unknown>;
  locale(language: string): Promise<unknown>;
  practicesLocale(language: string): Promise<unknown>;
  titles(language: string): Promise<unknown>;
  /** How reports of older versions become reports of this one. */
  migrations(): Promise<unknown>;
};
