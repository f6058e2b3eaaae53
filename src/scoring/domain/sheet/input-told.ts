/** Where an input that is missing may still be told. */
export interface InputTold {
  /** The code to record it under; null where a report or the service says it. */
  readonly recordedAs: string | null;
  /** Whether it is a row of the cluster's score sheets. */
  readonly onSheets: boolean;
}
