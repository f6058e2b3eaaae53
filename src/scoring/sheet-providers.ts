import { AssignCrossCheckers } from './acts/assign-cross-checkers.js';
import { LockSheetStage } from './acts/lock-sheet-stage.js';
import { MarkSheet } from './acts/mark-sheet.js';
import { OpenSheets } from './acts/open-sheets.js';
import { ReturnSheet } from './acts/return-sheet.js';
import { SchemeToScoreBy } from './acts/scheme-to-score-by.js';
import { SheetDesk } from './acts/sheet-desk.js';
import { SubmitSheetStage } from './acts/submit-sheet-stage.js';
import { ScoreSheetMutations } from './graphql/score-sheet.mutations.js';
import { ScoreSheetQueries } from './graphql/score-sheet.queries.js';
import { SheetRoundMutations } from './graphql/sheet-round.mutations.js';
import { WhatIfQueries } from './graphql/what-if.queries.js';
import { ClusterInputsReader } from './store/cluster-inputs-reader.js';
import { KnownYearReader } from './store/known-year-reader.js';
import { RollUpInputReader } from './store/roll-up-input-reader.js';
import { SheetReader } from './store/sheet-reader.js';
import { SheetViewReader } from './store/sheet-view-reader.js';
import { SheetWriter } from './store/sheet-writer.js';

/** The parts of the floor that fill and mark the sheets a cluster is scored by. */
export const sheetProviders = [
  AssignCrossCheckers,
  ClusterInputsReader,
  KnownYearReader,
  LockSheetStage,
  MarkSheet,
  OpenSheets,
  ReturnSheet,
  RollUpInputReader,
  SchemeToScoreBy,
  ScoreSheetMutations,
  ScoreSheetQueries,
  SheetDesk,
  SheetReader,
  SheetRoundMutations,
  SheetViewReader,
  SheetWriter,
  SubmitSheetStage,
  WhatIfQueries,
];
