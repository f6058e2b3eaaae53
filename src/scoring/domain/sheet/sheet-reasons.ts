import { type NoFacts } from '../../../kernel/outcome.js';

interface StageNamed {
  readonly stage: string;
  readonly name: string;
}
interface RowNamed {
  readonly code: string;
  readonly name: string;
}

/** What may speak against an act on a score sheet. */
export interface ScoreSheetReasons {
  readonly SCORE_SHEET_NOT_FOUND: NoFacts;
  readonly SCORE_SHEETS_NOT_YOURS_TO_OPEN: NoFacts;
  readonly SCORE_SHEETS_OF_ANOTHER_SCHEME: { readonly code: string; readonly version: string };
  readonly SCORE_STAGE_UNKNOWN: { readonly stage: string };
  readonly SCORE_STAGE_NOT_YOURS: StageNamed;
  readonly SCORE_STAGE_NOT_REACHED: StageNamed;
  readonly SCORE_STAGE_CLOSED: StageNamed;
  readonly SCORE_STAGE_CHANGED_MEANWHILE: StageNamed & { readonly version: number };
  readonly SCORE_STAGE_NOTHING_TO_RETURN: StageNamed;
  readonly SCORE_RETURN_NEEDS_REASON: NoFacts;
  readonly SCORE_ROW_UNKNOWN: { readonly code: string };
  readonly SCORE_ROW_TWICE: { readonly code: string };
  readonly SCORE_ROW_NOT_APPLICABLE: RowNamed;
  readonly SCORE_ROW_OF_ANOTHER_STAGE: RowNamed & { readonly stageName: string };
  readonly SCORE_ROW_TWO_THINGS: RowNamed;
  readonly SCORE_ROW_VALUE_UNFIT: RowNamed & { readonly value: string; readonly fits: string };
  readonly SCORE_ROW_POINTS_OUTSIDE: RowNamed & { readonly points: string; readonly max: string };
  readonly SCORE_ROW_UNEXPLAINED: RowNamed;
  readonly SCORE_ROW_WITHOUT_EVIDENCE: RowNamed;
  readonly SCORE_CHECKER_IS_CHECKED: { readonly unitCode: string };
  readonly SCORE_CHECKED_TWICE: { readonly unitCode: string };
  readonly SCORE_CHECK_BEGUN: { readonly unitCode: string };
  readonly SCORE_CHECK_NOT_YOURS_TO_ASSIGN: NoFacts;
}
