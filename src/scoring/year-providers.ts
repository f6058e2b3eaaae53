import { AddYearPaper } from './acts/year/add-year-paper.js';
import { AdvanceClusterYear } from './acts/year/advance-cluster-year.js';
import { BindFrame } from './acts/scheme/bind-frame.js';
import { ChooseScheme } from './acts/scheme/choose-scheme.js';
import { CloneScheme } from './acts/scheme/clone-scheme.js';
import { LiftSuspension } from './acts/year/lift-suspension.js';
import { MarkRegistrationAbsent } from './acts/year/mark-registration-absent.js';
import { OpenClusterYear } from './acts/year/open-cluster-year.js';
import { RegisterForYear } from './acts/year/register-for-year.js';
import { ReturnClusterYear } from './acts/year/return-cluster-year.js';
import { SchemeCheck } from './acts/scheme/scheme-check.js';
import { SignPact } from './acts/year/sign-pact.js';
import { SuspendMember } from './acts/year/suspend-member.js';
import { YearDesk } from './acts/year/year-desk.js';
import { ClusterYearFields, YearOfClusterFields } from './graphql/year/cluster-year.fields.js';
import { ClusterYearMutations } from './graphql/year/cluster-year.mutations.js';
import { RegistrationFields } from './graphql/year/registration.fields.js';
import { RegistrationMutations } from './graphql/year/registration.mutations.js';
import { SchemeLifeMutations } from './graphql/scheme/scheme-life.mutations.js';
import { SchemeLifeQueries } from './graphql/scheme/scheme-life.queries.js';
import { SuspensionMutations } from './graphql/year/suspension.mutations.js';
import { YearAnswer } from './graphql/year/year-answer.js';
import { ClusterYearReader } from './store/year/cluster-year-reader.js';
import { ClusterYearWriter } from './store/year/cluster-year-writer.js';
import { FrameWriter } from './store/scheme/frame-writer.js';
import { RegistrationWriter } from './store/year/registration-writer.js';
import { YearDeskReader } from './store/year/year-desk-reader.js';
import { YearFactsReader } from './store/year/year-facts-reader.js';

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
  SchemeCheck,
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
