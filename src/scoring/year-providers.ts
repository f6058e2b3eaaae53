import { AddYearPaper } from './acts/add-year-paper.js';
import { AdvanceClusterYear } from './acts/advance-cluster-year.js';
import { BindFrame } from './acts/bind-frame.js';
import { ChooseScheme } from './acts/choose-scheme.js';
import { CloneScheme } from './acts/clone-scheme.js';
import { LiftSuspension } from './acts/lift-suspension.js';
import { MarkRegistrationAbsent } from './acts/mark-registration-absent.js';
import { OpenClusterYear } from './acts/open-cluster-year.js';
import { RegisterForYear } from './acts/register-for-year.js';
import { ReturnClusterYear } from './acts/return-cluster-year.js';
import { SignPact } from './acts/sign-pact.js';
import { SuspendMember } from './acts/suspend-member.js';
import { YearDesk } from './acts/year-desk.js';
import { ClusterYearFields, YearOfClusterFields } from './graphql/cluster-year.fields.js';
import { ClusterYearMutations } from './graphql/cluster-year.mutations.js';
import { RegistrationFields } from './graphql/registration.fields.js';
import { RegistrationMutations } from './graphql/registration.mutations.js';
import { SchemeLifeMutations } from './graphql/scheme-life.mutations.js';
import { SchemeLifeQueries } from './graphql/scheme-life.queries.js';
import { SuspensionMutations } from './graphql/suspension.mutations.js';
import { YearAnswer } from './graphql/year-answer.js';
import { ClusterYearReader } from './store/cluster-year-reader.js';
import { ClusterYearWriter } from './store/cluster-year-writer.js';
import { FrameWriter } from './store/frame-writer.js';
import { RegistrationWriter } from './store/registration-writer.js';
import { YearDeskReader } from './store/year-desk-reader.js';
import { YearFactsReader } from './store/year-facts-reader.js';

/** The parts of the floor that lead a cluster through its year. */
export const yearProviders = [
  AddYearPaper,
  AdvanceClusterYear,
  BindFrame,
  ChooseScheme,
  CloneScheme,
  ClusterYearFields,
  ClusterYearMutations,
  ClusterYearReader,
  ClusterYearWriter,
  FrameWriter,
  LiftSuspension,
  MarkRegistrationAbsent,
  OpenClusterYear,
  RegisterForYear,
  RegistrationFields,
  RegistrationMutations,
  RegistrationWriter,
  ReturnClusterYear,
  SchemeLifeMutations,
  SchemeLifeQueries,
  SignPact,
  SuspendMember,
  SuspensionMutations,
  YearAnswer,
  YearDesk,
  YearDeskReader,
  YearFactsReader,
  YearOfClusterFields,
];
