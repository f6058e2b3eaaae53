import { type Sentences } from '../../kernel/outcome.js';
import { type RegistrationReasons } from '../domain/year/registration-reasons.js';
import { stateNamesVi } from './cluster-year.vi.js';

export const registrationMessagesVi: Sentences<RegistrationReasons> = {
  REGISTRATION_NOT_YOURS: ({ unitCode }) =>
    `Bạn không đăng ký, ký giao ước thay đơn vị ${unitCode} được. Việc này do cán bộ báo cáo của đơn vị ấy thực hiện.`,
  REGISTRATION_NOT_NOW: ({ state }) =>
    `Năm thi đua đang ở bước "${stateNamesVi[state]}" nên không đăng ký được. Chỉ đăng ký ở bước "${stateNamesVi.REGISTERING}"; hãy liên hệ trưởng cụm, khối.`,
  REGISTRATION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Đăng ký của đơn vị đã được người khác sửa (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên chưa lưu. Hãy tải lại, đối chiếu rồi gửi lại.`,
  REGISTRATION_WITHOUT_TITLE: () =>
    'Đăng ký chưa nêu danh hiệu, hình thức khen thưởng nào nên chưa lưu. Hãy ghi ít nhất một.',
  DOCUMENT_MISSING: () => 'Chưa nêu văn bản làm căn cứ nên chưa thực hiện. Hãy ghi số, ngày của văn bản.',
  REGISTRATION_TARGET_MISSING: ({ code, name }) =>
    `Bảng điểm chấm mục ${code} "${name}" theo chỉ tiêu đã đăng ký mà đăng ký chưa có. Hãy ghi chỉ tiêu.`,
  REGISTRATION_TARGET_UNKNOWN: ({ code }) =>
    `Bảng điểm không chấm mục "${code}" theo chỉ tiêu đăng ký nên chưa lưu. Hãy kiểm tra lại mã.`,
  REGISTRATION_TARGET_UNFIT: ({ code, target }) =>
    `Chỉ tiêu của mục ${code} là "${target}", không phải số lớn hơn 0. Hãy ghi lại, ví dụ "12.5".`,
  CRITERION_ALWAYS_APPLIES: ({ code }) =>
    `Bảng điểm không cho đơn vị khai mục "${code}" là không áp dụng. Hãy bỏ mục này.`,
  CHOSEN_WEIGHT_COUNT: ({ chosen, count }) =>
    `Bảng điểm để mỗi đơn vị chọn ${count} mục nhân hệ số mà đăng ký nêu ${chosen} mục, hoặc nêu lặp. Hãy chọn đúng số mục.`,
  CRITERION_NOT_TO_CHOOSE: ({ code, from }) =>
    `Không chọn nhân hệ số cho mục "${code}" được${from.length === 0 ? '' : `; được chọn trong ${from.join(', ')}, trừ mục khai không áp dụng`}. Hãy chọn lại.`,
  ABSENCE_NEEDS_REASON: () =>
    'Ghi một thành viên không tham gia đăng ký cần có lý do, nên chưa thực hiện. Hãy ghi lý do.',
  PACT_NOT_NOW: ({ state }) =>
    `Năm thi đua đang ở bước "${stateNamesVi[state]}" nên chưa ký giao ước được. Chỉ ký ở bước "${stateNamesVi.PACT_SIGNED}"; hãy liên hệ trưởng cụm, khối.`,
  PACT_WITHOUT_REGISTRATION: () =>
    'Đơn vị chưa đăng ký thi đua theo bảng điểm của năm nên không ký giao ước được. Hãy đăng ký trước; nếu đã quá bước, hãy liên hệ trưởng cụm, khối.',
  PACT_OF_ANOTHER_SCHEME: ({ code, version }) =>
    `Giao ước của năm này không kèm bảng điểm ${code} ${version} nên chưa ký. Hãy tải lại, đọc bảng điểm đã chọn rồi ký.`,
  PACT_SIGNED_ALREADY: () =>
    'Đơn vị đã ký giao ước rồi nên không thay đổi được nữa. Nếu có lý do ngừng xét đơn vị, trưởng cụm, khối hãy tạm dừng xét đơn vị đó.',
};
