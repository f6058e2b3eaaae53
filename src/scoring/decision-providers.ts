import { CastBallot } from './acts/decision/cast-ballot.js';
import { ChangeProposals } from './acts/decision/change-proposals.js';
import { CloseBallot } from './acts/decision/close-ballot.js';
import { DraftProposals } from './acts/decision/draft-proposals.js';
import { ElectorRoll } from './acts/decision/elector-roll.js';
import { OpenBallot } from './acts/decision/open-ballot.js';
import { OpenRunOff } from './acts/decision/open-run-off.js';
import { ProposalDesks } from './acts/decision/proposal-desk.js';
import { QuotaDesk } from './acts/decision/quota-desk.js';
import { SubmitProposals } from './acts/decision/submit-proposals.js';
import { BallotFields } from './graphql/decision/ballot.fields.js';
import { BallotMutations } from './graphql/decision/ballot.mutations.js';
import { ProposalFields } from './graphql/decision/proposal.fields.js';
import { ProposalMutations } from './graphql/decision/proposal.mutations.js';
import { QuotaQueries } from './graphql/decision/quota.queries.js';
import { BallotReader } from './store/decision/ballot-reader.js';
import { BallotWriter } from './store/decision/ballot-writer.js';
import { LeaderReader } from './store/publication/leader-reader.js';
import { ProposalGroundsReader } from './store/decision/proposal-grounds-reader.js';
import { ProposalReader } from './store/decision/proposal-reader.js';
import { ProposalWriter } from './store/decision/proposal-writer.js';
import { QuotaReader } from './store/decision/quota-reader.js';
import { StandingReader } from './store/run/standing-reader.js';

/** The parts of the floor that vote, look after quotas and propose flags and certificates. */
export const decisionProviders = [
  BallotFields,
  BallotMutations,
  BallotReader,
  BallotWriter,
  CastBallot,
  ChangeProposals,
  CloseBallot,
  DraftProposals,
  ElectorRoll,
  LeaderReader,
  OpenBallot,
  OpenRunOff,
  ProposalDesks,
  ProposalFields,
  ProposalGroundsReader,
  ProposalMutations,
  ProposalReader,
  ProposalWriter,
  QuotaDesk,
  QuotaQueries,
  QuotaReader,
  StandingReader,
  SubmitProposals,
];
