/** The database holds another nation; the message is a sentence for the operator. */
export class NationFault extends Error {
  constructor() {
    super(
      'Cơ sở dữ liệu đã có một tổ chức khác (dữ liệu thật, dữ liệu trình diễn, hoặc dữ liệu sinh với số đơn vị hay hạt giống khác) nên không sinh gì thêm. Hãy dùng DATA_DIR hoặc DATABASE_URL trống, hoặc chạy lại đúng --units và --seed của lần trước.\n' +
        'The database holds another nation (real data, the demonstration, or one generated with other figures), so nothing was generated. Use an empty DATA_DIR or DATABASE_URL, or the --units and --seed of the earlier run.',
    );
  }
}
