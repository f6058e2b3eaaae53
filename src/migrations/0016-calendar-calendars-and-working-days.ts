import { migration } from '../platform/database/migration.js';

export const calendarCalendarsAndWorkingDays = migration(
  'CalendarCalendarsAndWorkingDays1763640000016',
  `
-- The reporting calendars that run side by side in one year. Whether figures are cut off with the last day of a period
-- or may be cut off later is a rule of the calendar.
create table calendar.calendar (
  code text not null constraint calendar_pk primary key constraint calendar_code_form check (code ~ '^[A-Z]{2,12}$'),
  name text not null constraint calendar_name_nfc check (name is nfc normalized and name <> ''),
  legal_basis text not null constraint calendar_legal_basis_nfc check (legal_basis is nfc normalized and legal_basis <> ''),
  cut_off_on_last_day boolean not null
);
insert into calendar.calendar (code, name, legal_basis, cut_off_on_last_day) values
  ('ADMIN', 'Báo cáo hành chính định kỳ', 'Nghị định 09/2019/NĐ-CP, Điều 8, 12, 13', true),
  ('TDKT', 'Thống kê thi đua, khen thưởng (01/12 đến 30/11)', 'Thông tư 02/2023/TT-BNV', false),
  ('CIVIL', 'Theo dương lịch: quý, 6 tháng, năm, giai đoạn', 'Văn bản giao báo cáo theo năm dương lịch', false),
  ('SCHOOL', 'Theo năm học', 'Khung kế hoạch thời gian năm học do Bộ Giáo dục và Đào tạo ban hành hằng năm', false);
grant select on calendar.calendar to tdkt_app;

-- Every period until now is one of Nghị định 09/2019/NĐ-CP. From now on each says whose it is.
alter table calendar.period
  add column calendar_code text not null default 'ADMIN' constraint period_calendar references calendar.calendar,
  drop constraint period_kind,
  drop constraint period_code_form,
  add constraint period_kind check (kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SCHOOL_YEAR', 'SPAN')),
  add constraint period_code_form check (code ~ '^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){1,3}$' and length(code) <= 20),
  add constraint period_one_of_a_kind_at_a_time exclude using gist
    (calendar_code with =, kind with =, daterange(from_day, to_day, '[]') with &&);
alter table calendar.period alter column calendar_code drop default;

-- The rule behind a due instant: a day that may give way to a working day, or working days after the cut-off. The
-- instant is computed once, when the period is opened; a later change of holidays moves nobody's deadline unseen.
alter table calendar.period_due
  add column nominal_day date,
  add column shift text constraint period_due_shift check (shift in ('NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
  add column working_days integer constraint period_due_working_days check (working_days > 0);
update calendar.period_due set nominal_day = (due_at at time zone 'Asia/Ho_Chi_Minh')::date - 1, shift = 'NONE';
alter table calendar.period_due add constraint period_due_has_one_rule check (
  num_nonnulls(nominal_day, shift) = case when working_days is null then 2 else 0 end);

-- The special days of a year are declared together: a year without a row here is not known, not free of holidays.
create table calendar.special_year (
  year integer not null constraint special_year_pk primary key,
  version integer not null constraint special_year_version_counts check (version > 0),
  declared_at timestamptz not null default clock_timestamp()
);
create table calendar.special_day (
  day date not null constraint special_day_pk primary key,
  year integer not null constraint special_day_of_a_year references calendar.special_year,
  kind text not null constraint special_day_kind check (kind in ('HOLIDAY', 'WORKING_DAY_MADE_UP')),
  name text not null constraint special_day_name_nfc check (name is nfc normalized and name <> ''),
  legal_basis text not null constraint special_day_legal_basis_nfc check (legal_basis is nfc normalized and legal_basis <> ''),
  constraint special_day_in_its_year check (extract(year from day) = year),
  constraint special_day_made_up_at_a_weekend check (kind <> 'WORKING_DAY_MADE_UP' or extract(isodow from day) >= 6)
);
create index special_day_by_year on calendar.special_day (year);
grant select, insert, update (version, declared_at) on calendar.special_year to tdkt_app;
grant select, insert, delete on calendar.special_day to tdkt_app;
`,
);
