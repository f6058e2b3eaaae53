import { PublicFault } from '../graphql/public-fault.js';

/** Lets so many of one kind of work be under way at once; whoever comes beyond that is told to come again. */
export class AtMost {
  private underWay = 0;

  constructor(private readonly most: number) {}

  /** @throws PublicFault OVERLOADED, 503 */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay >= this.most) throw tooMany();
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }
}

function tooMany(): PublicFault {
  return new PublicFault(
    'OVERLOADED',
    {
      vi: 'Hệ thống đang xử lý các tệp khác nên chưa nhận thêm; chưa có gì bị thay đổi. Hãy gửi lại sau vài giây.',
      en: 'The service is busy with other files and takes no more just now; nothing was changed. Send it again in a few seconds.',
    },
    { status: 503, retriable: true },
  );
}
