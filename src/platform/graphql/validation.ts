import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { PublicFault } from './public-fault.js';

/** Checks the form of every input by its class; what has no rule is refused. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    exceptionFactory: (faults) => {
      const problems = faults.flatMap((fault) => told(fault, []));
      return new PublicFault(
        'BAD_USER_INPUT',
        {
          vi: `Dữ liệu gửi lên không hợp lệ: ${problems.join('; ')}. Hãy sửa rồi gửi lại; chưa có gì được lưu.`,
          en: `The input is not valid: ${problems.join('; ')}. Correct it and send it again; nothing was saved.`,
        },
        { facts: { problems } },
      );
    },
  });
}

function told(fault: ValidationError, above: readonly string[]): string[] {
  const path = [...above, fault.property];
  const own = Object.values(fault.constraints ?? {}).map((problem) => `${path.join('.')}: ${problem}`);
  return [...own, ...(fault.children ?? []).flatMap((child) => told(child, path))];
}
