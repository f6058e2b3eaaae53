import { type OwnFigure, type RolledUpFigure } from './figure-input.js';

/** What became of the reports that a member owed in the judged year, one for each recipient. */
export interface KnownReports {
  readonly owed: number;
  /** Came after they were due, or did not come yet though they are due. */
  readonly late: number;
  /** Days late of all of them together; of what did not come yet, the days until now. */
  readonly daysLate: number;
  /** Are due and did not come at all. */
  readonly missed: number;
  /** Were returned at least once. */
  readonly returned: number;
}

/** The tasks of the year's plans that a member has to tell of, less those whose occasion did not arise. */
export interface KnownTasks {
  readonly owed: number;
  readonly done: number;
}

/** What a member registered and signed for the year; null where its cluster keeps no year, or it is not yet time. */
export interface KnownYear {
  readonly registered: boolean | null;
  readonly pactSigned: boolean | null;
  /** Its being considered is held up: an inspection, a denunciation that is looked into. */
  readonly suspended: boolean | null;
  /** Registered targets by the code of the criterion, as decimal texts. */
  readonly targets: Readonly<Record<string, string>>;
  readonly notApplicable: readonly string[];
  readonly doubled: readonly string[];
}

export const nothingRegistered: KnownYear = {
  registered: null,
  pactSigned: null,
  suspended: null,
  targets: {},
  notApplicable: [],
  doubled: [],
};

/** What is known of one member, before it is known what the scheme asks. */
export interface MemberFacts {
  readonly unit: string;
  readonly figures: readonly OwnFigure[];
  readonly rolledUp: readonly RolledUpFigure[];
  /** null: it owed nothing, and so there is nothing to be late with. */
  readonly reports: KnownReports | null;
  readonly tasks: KnownTasks | null;
  readonly year: KnownYear;
  readonly recorded: readonly { readonly code: string; readonly value: string; readonly document: string }[];
}
