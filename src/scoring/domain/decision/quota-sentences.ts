import { type Sentence } from '../run/sentence.js';

/** How a unit stands to a legal limit. */
export const quotaSentences = {
  share: ({ proposed, leaders, cap }: { proposed: number; leaders: number; cap: string }): Sentence => ({
    vi: `Khi trình đã đếm ${proposed} đề nghị trên ${leaders} tập thể dẫn đầu cụm, khối, tối đa ${cap}.`,
    en: `At the submission ${proposed} were proposed of ${leaders} collectives that lead clusters, ${cap} at most.`,
  }),
  shareToCount: (cap: string): Sentence => ({
    vi: `Tối đa ${cap} số tập thể dẫn đầu cụm, khối; được đếm khi trình.`,
    en: `${cap} at most of the collectives that lead clusters; counted at the submission.`,
  }),
  leader: (leader: string | null, itself: boolean): Sentence =>
    leader === null
      ? {
          vi: 'Chỉ tập thể dẫn đầu cụm, khối; chưa xác định được tập thể ấy.',
          en: 'The leading collective of the cluster only; it is not settled which that is.',
        }
      : itself
        ? {
            vi: 'Đơn vị là tập thể dẫn đầu cụm, khối.',
            en: 'The unit is the leading collective of the cluster.',
          }
        : {
            vi: `Chỉ tập thể dẫn đầu cụm, khối, là ${leader}.`,
            en: `The leading collective of the cluster only, which is ${leader}.`,
          },
  excluded: (names: readonly string[]): Sentence =>
    names.length === 0
      ? { vi: 'Đơn vị không thuộc diện không xét.', en: 'Nothing excludes the unit.' }
      : { vi: `Thuộc diện không xét: ${names.join('; ')}.`, en: `Excluded: ${names.join('; ')}.` },
  twice: (name: string): Sentence => ({
    vi: `Cùng năm đã được đề nghị ${name}.`,
    en: `In the same year it is proposed for ${name}.`,
  }),
  once: {
    vi: 'Khi trình không có đề nghị nào khác cùng cấp trong năm.',
    en: 'At the submission nothing else of that level was proposed in the year.',
  } satisfies Sentence,
  onceToCheck: {
    vi: 'Được kiểm tra trên mọi danh sách của đơn vị tổ chức khi trình.',
    en: 'Checked over all lists of the organiser at the submission.',
  } satisfies Sentence,
  reader: {
    vi: 'Để người xét đọc; hệ thống không kiểm tra.',
    en: 'For the reader; the service does not check it.',
  } satisfies Sentence,
};
