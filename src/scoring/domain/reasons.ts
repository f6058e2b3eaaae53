import { type NoFacts } from '../../kernel/outcome.js';
import { type ClusterYearReasons } from './year/cluster-year-reasons.js';
import { type RegistrationReasons } from './year/registration-reasons.js';
import { type PublicationReasons } from './publication/publication-reasons.js';
import { type BallotReasons } from './decision/ballot-reasons.js';
import { type ProposalReasons } from './decision/proposal-reasons.js';
import { type InputTold } from './sheet/input-told.js';
import { type SchemeFault } from './scheme/scheme-faults.js';
import { type SchemeFormFault } from './scheme/scheme-form-fault.js';
import { type InputFault } from './engine/score.js';
import { type ScoreSheetReasons } from './sheet/sheet-reasons.js';

export interface ScoringReasons
  extends
    BallotReasons,
    ClusterYearReasons,
    ProposalReasons,
    PublicationReasons,
    RegistrationReasons,
    ScoreSheetReasons {
  readonly SCHEME_MALFORMED: SchemeFormFault;
  readonly SCHEME_FAULTY: SchemeFault;
  readonly SCHEME_VERSION_TAKEN: NoFacts;
  readonly SCHEME_NOT_FOUND: NoFacts;
  readonly SCHEME_NOT_YOURS: NoFacts;
  readonly CLUSTER_NOT_FOUND: NoFacts;
  readonly CLUSTER_NOT_YOURS_TO_SCORE: NoFacts;
  readonly RANKING_NOT_YOURS_TO_PUBLISH: NoFacts;
  readonly RANKING_ALREADY_PUBLISHED: NoFacts;
  readonly MEMBER_NOT_FOUND: { readonly unitCode: string };
  readonly INPUT_CODE_UNKNOWN: { readonly code: string; readonly known: readonly string[] };
  readonly INPUT_VALUE_UNFIT: { readonly code: string; readonly value: string; readonly expected: string };
  readonly SCORE_INPUT_FAULT: InputFault & { readonly unitName: string; readonly told: InputTold };
  readonly RUN_NOT_FOUND: NoFacts;
  readonly CLUSTER_EMPTY: NoFacts;
}
