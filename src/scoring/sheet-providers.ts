import { AssignCrossCheckers } from './acts/sheet/assign-cross-checkers.js';
import { LockSheetStage } from './acts/sheet/lock-sheet-stage.js';
import { MarkSheet } from './acts/sheet/mark-sheet.js';
import { OpenSheets } from './acts/sheet/open-sheets.js';
import { ReturnSheet } from './acts/sheet/return-sheet.js';
import { SchemeToScoreBy } from './acts/run/scheme-to-score-by.js';
import { SheetDesk } from './acts/sheet/sheet-desk.js';
import { SubmitSheetStage } from './acts/sheet/submit-sheet-stage.js';
import { ScoreSheetMutations } from './graphql/sheet/score-sheet.mutations.js';
import { ScoreSheetQueries } from './graphql/sheet/score-sheet.queries.js';
import { SheetRoundMutations } from './graphql/sheet/sheet-round.mutations.js';
import { WhatIfQueries } from './graphql/run/what-if.queries.js';
import { ClusterInputsReader } from './store/sheet/cluster-inputs-reader.js';
import { KnownYearReader } from './store/scheme/known-year-reader.js';
import { RollUpInputReader } from './store/sheet/roll-up-input-reader.js';
import { SheetReader } from './store/sheet/sheet-reader.js';
import { SheetViewReader } from './store/sheet/sheet-view-reader.js';
import { SheetWriter } from './store/sheet/sheet-writer.js';

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
