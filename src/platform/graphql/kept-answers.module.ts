import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { type Log } from '../logging/log.js';
import { Admission } from './admission.js';
import { AnswerAgain } from './answer-again.js';
import { KeptAnswers } from './kept-answers.js';

/** Keeps answers and gives them again; told which modules admit. */
@Module({})
export class KeptAnswersModule {
  static of(log: Log, imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: KeptAnswersModule,
      imports,
      providers: [
        { provide: KeptAnswers, useFactory: () => new KeptAnswers() },
        {
          provide: AnswerAgain,
          useFactory: (answers: KeptAnswers, admission: Admission) =>
            new AnswerAgain(answers, admission, log),
          inject: [KeptAnswers, Admission],
        },
      ],
      exports: [AnswerAgain, KeptAnswers],
    };
  }
}
