import { CastBallot } from './acts/cast-ballot.js';
import { ChangeProposals } from './acts/change-proposals.js';
import { CloseBallot } from './acts/close-ballot.js';
import { DraftProposals } from './acts/draft-proposals.js';
import { ElectorRoll } from './acts/elector-roll.js';
import { OpenBallot } from './acts/open-ballot.js';
import { OpenRunOff } from './acts/open-run-off.js';
import { ProposalDesks } from './acts/proposal-desk.js';
import { QuotaDesk } from './acts/quota-desk.js';
import { SubmitProposals } from './acts/submit-proposals.js';
import { BallotFields } from './graphql/ballot.fields.js';
import { BallotMutations } from './graphql/ballot.mutations.js';
import { ProposalFields } from './graphql/proposal.fields.js';
import { ProposalMutations } from './graphql/proposal.mutations.js';
import { QuotaQueries } from './graphql/quota.queries.js';
import { BallotReader } from './store/ballot-reader.js';
import { BallotWriter } from './store/ballot-writer.js';
import { LeaderReader } from './store/leader-reader.js';
import { ProposalGroundsReader } from './store/proposal-grounds-reader.js';
import { ProposalReader } from './store/proposal-reader.js';
import { ProposalWriter } from './store/proposal-writer.js';
import { QuotaReader } from './store/quota-reader.js';
import { StandingReader } from './store/standing-reader.js';

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
