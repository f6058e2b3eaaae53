import { AnswerAppeal } from './acts/publication/answer-appeal.js';
import { FileAppeal } from './acts/publication/file-appeal.js';
import { PublishErratum } from './acts/publication/publish-erratum.js';
import { AppealQueries } from './graphql/publication/appeal.queries.js';
import { BoardQueries } from './graphql/publication/board.queries.js';
import { ExplanationQueries } from './graphql/run/explanation.queries.js';
import { PublicationMutations } from './graphql/publication/publication.mutations.js';
import { AppealReader } from './store/publication/appeal-reader.js';
import { BoardReader } from './store/publication/board-reader.js';
import { FrozenRunReader } from './store/run/frozen-run-reader.js';
import { PublicationWriter } from './store/publication/publication-writer.js';

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
