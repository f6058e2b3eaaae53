import { AnswerAppeal } from './acts/answer-appeal.js';
import { FileAppeal } from './acts/file-appeal.js';
import { PublishErratum } from './acts/publish-erratum.js';
import { AppealQueries } from './graphql/appeal.queries.js';
import { BoardQueries } from './graphql/board.queries.js';
import { ExplanationQueries } from './graphql/explanation.queries.js';
import { PublicationMutations } from './graphql/publication.mutations.js';
import { AppealReader } from './store/appeal-reader.js';
import { BoardReader } from './store/board-reader.js';
import { FrozenRunReader } from './store/frozen-run-reader.js';
import { PublicationWriter } from './store/publication-writer.js';

/** The parts of the floor that publish results, answer appeals against them, explain them and give them to boards. */
export const publicationProviders = [
  AnswerAppeal,
  AppealQueries,
  AppealReader,
  BoardQueries,
  BoardReader,
  ExplanationQueries,
  FileAppeal,
  FrozenRunReader,
  PublicationMutations,
  PublicationWriter,
  PublishErratum,
];
