import { type Random } from './random.js';

/** The ministries of a generated nation, with their codes of before 2025 where they are known. */
export const ministries: readonly (readonly [code: string, name: string])[] = [
  ['G01', 'Bộ Công an'],
  ['G02', 'Bộ Công Thương'],
  ['G03', 'Bộ Giáo dục và Đào tạo'],
  ['G04', 'Bộ Giao thông vận tải'],
  ['G05', 'Bộ Kế hoạch và Đầu tư'],
  ['G06', 'Bộ Khoa học và Công nghệ'],
  ['G07', 'Bộ Lao động - Thương binh và Xã hội'],
  ['G08', 'Bộ Ngoại giao'],
  ['G09', 'Bộ Nội vụ'],
  ['G10', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['G11', 'Bộ Quốc phòng'],
  ['G12', 'Bộ Tài chính'],
  ['G13', 'Bộ Tài nguyên và Môi trường'],
  ['G14', 'Bộ Thông tin và Truyền thông'],
  ['G15', 'Bộ Tư pháp'],
  ['G16', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['G17', 'Bộ Xây dựng'],
  ['G18', 'Bộ Y tế'],
  ['TTCP', 'Thanh tra Chính phủ'],
];

/** The departments of every province, each with the ministry above it in its own line; the first are never left out. */
export const departments: readonly (readonly [suffix: string, name: string, sector: string])[] = [
  ['SNV', 'Sở Nội vụ', 'G09'],
  ['STC', 'Sở Tài chính', 'G12'],
  ['TTR', 'Thanh tra', 'TTCP'],
  ['STP', 'Sở Tư pháp', 'G15'],
  ['SYT', 'Sở Y tế', 'G18'],
  ['SXD', 'Sở Xây dựng', 'G17'],
  ['SCT', 'Sở Công Thương', 'G02'],
  ['SGD', 'Sở Giáo dục và Đào tạo', 'G03'],
  ['SGT', 'Sở Giao thông vận tải', 'G04'],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'G05'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'G06'],
  ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn', 'G10'],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'G13'],
  ['SVHTT', 'Sở Văn hóa, Thể thao và Du lịch', 'G16'],
];

const words = [
  ...['An', 'Bắc', 'Bình', 'Cẩm', 'Châu', 'Đại', 'Đông', 'Đức', 'Gia', 'Hòa', 'Hưng', 'Khánh', 'Kim', 'Lạc'],
  ...['Long', 'Lương', 'Mỹ', 'Nam', 'Nghĩa', 'Ninh', 'Phong', 'Phú', 'Quảng', 'Sơn', 'Tân', 'Tây', 'Thạnh'],
  ...['Thủy', 'Tiên', 'Trung', 'Trường', 'Vĩnh', 'Xuân', 'Yên'],
];
const concerns = [
  ...[
    'Tổng hợp',
    'Tổ chức cán bộ',
    'Kế hoạch',
    'Ngân sách',
    'Pháp chế',
    'Thi đua - Khen thưởng',
    'Hành chính',
  ],
  ...[
    'Thanh tra',
    'Quản lý giá',
    'Đầu tư',
    'Công nghệ thông tin',
    'Nghiệp vụ',
    'Kiểm tra',
    'Đào tạo',
    'Văn thư',
  ],
];

/** A place of two words, such as "Tân Phú". */
export function placeName(random: Random): string {
  return `${random.pick(words)} ${random.pick(words)}`;
}

/** What a division is there for, such as "Kế hoạch". */
export function concern(random: Random): string {
  return random.pick(concerns);
}
