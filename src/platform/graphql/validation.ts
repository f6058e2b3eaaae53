import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type Language } from '../messages/catalogue.js';
import { inputProblem } from './input-problems.js';
import { PublicFault } from './public-fault.js';

/** Checks the form of every input by its class; what has no rule is refused. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    exceptionFactory: (faults) => {
      const problems = (language: Language) => faults.flatMap((fault) => told(fault, [], language));
      return new PublicFault(
        'BAD_USER_INPUT',
        {
          vi: `Dữ liệu gửi lên không hợp lệ: ${problems('vi').join('; ')}. Hãy sửa rồi gửi lại; chưa có gì được lưu.`,
          en: `The input is not valid: ${problems('en').join('; ')}. Correct it and send it again; nothing was saved.`,
        },
        { facts: { problems: problems('en') } },
      );
    },
  });
}

function told(fault: ValidationError, above: readonly string[], language: Language): string[] {
  const path = [...above, fault.property];
  const own = Object.entries(fault.constraints ?? {}).map(
    ([rule, sentence]) => `${path.join('.')}: ${inputProblem(rule, sentence, language)}`,
  );
  return [...own, ...(fault.children ?? []).flatMap((child) => told(child, path, language))];
}
