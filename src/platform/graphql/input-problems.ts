import { type Language } from '../messages/catalogue.js';

/** What class-validator objects to, in Vietnamese; the figure is taken from its own sentence. */
const vietnamese: Readonly<Record<string, (figure: string, sentence: string) => string>> = {
  isString: () => 'phải là chuỗi ký tự',
  isInt: () => 'phải là số nguyên',
  isArray: () => 'phải là danh sách',
  isObject: () => 'phải là đối tượng',
  isBoolean: () => 'phải là true hoặc false',
  isNotEmpty: () => 'không được để trống',
  isIn: (_, sentence) => `phải là một trong: ${sentence.slice(sentence.indexOf(': ') + 2)}`,
  matches: () => 'không đúng dạng',
  arrayUnique: () => 'có phần tử lặp',
  isEnum: () => 'không thuộc các giá trị cho phép',
  min: (figure) => `không được nhỏ hơn ${figure}`,
  max: (figure) => `không được lớn hơn ${figure}`,
  minLength: (figure) => `phải có ít nhất ${figure} ký tự`,
  maxLength: (figure) => `dài quá ${figure} ký tự`,
  arrayMinSize: (figure) => `phải có ít nhất ${figure} phần tử`,
  arrayMaxSize: (figure) => `có quá ${figure} phần tử`,
  whitelistValidation: () => 'không phải là trường được nhận',
};

/** One objection to one field, in the language asked for. */
export function inputProblem(rule: string, sentence: string, language: Language): string {
  const figure = /\d+/.exec(sentence.replace(/^\S+/, ''))?.[0] ?? '';
  return language === 'vi' ? (vietnamese[rule]?.(figure, sentence) ?? sentence) : sentence;
}
