import { migration } from '../platform/database/migration.js';

export const scoringBallots = migration(
  'ScoringBallots1763640000024',
  `
-- A ballot on an award or a grade, resting on a run. Its terms, electors and candidates are fixed when it opens.
create table scoring.ballot (
  id uuid not null constraint ballot_pk primary key,
  cluster_id uuid not null constraint ballot_cluster references organisation.cluster,
  period_id uuid not null constraint ballot_period references calendar.period,
  run_id uuid not null constraint ballot_run references scoring.run,
  previous_id uuid constraint ballot_run_off_of references scoring.ballot,
  purpose text not null,
  purpose_name text not null,
  terms jsonb not null,
  opened_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint ballot_person references access.person,
  constraint ballot_secret_is_final check (not ((terms->>'secret')::boolean and (terms->>'changeable')::boolean))
);
create index ballot_of_cluster on scoring.ballot (cluster_id, period_id);
create table scoring.ballot_elector (
  ballot_id uuid not null constraint ballot_elector_ballot references scoring.ballot,
  number integer not null,
  unit_id uuid constraint ballot_elector_unit references organisation.unit,
  person_id uuid constraint ballot_elector_person references access.person,
  code text,
  name text not null,
  constraint ballot_elector_pk primary key (ballot_id, number),
  constraint ballot_elector_unit_once unique (ballot_id, unit_id),
  constraint ballot_elector_person_once unique (ballot_id, person_id),
  constraint ballot_elector_is_one check ((unit_id is null) <> (person_id is null))
);
create table scoring.ballot_candidate (
  ballot_id uuid not null constraint ballot_candidate_ballot references scoring.ballot,
  number integer not null,
  unit_id uuid not null constraint ballot_candidate_unit references organisation.unit,
  code text not null,
  name text not null,
  constraint ballot_candidate_pk primary key (ballot_id, number),
  constraint ballot_candidate_once unique (ballot_id, unit_id)
);

-- Who took part. Neither here nor in the urn stands anything by which the two could be put together again.
create table scoring.ballot_attendance (
  ballot_id uuid not null,
  elector integer not null,
  constraint ballot_attendance_pk primary key (ballot_id, elector),
  constraint ballot_attendance_elector foreign key (ballot_id, elector) references scoring.ballot_elector
);

-- The papers of a secret ballot: one row for all of them, sorted by what stands on them. A row a paper would betray its
-- elector: the transaction that wrote it (xmin) also wrote the attendance, and rows lie in the order they came in (ctid).
-- The app cannot read it; it drops papers in, and is told them once the urn is sealed.
create table scoring.urn (
  ballot_id uuid not null constraint urn_pk primary key constraint urn_ballot references scoring.ballot,
  papers text[] not null,
  sealed boolean not null
);

-- The papers of an open ballot, by name; the newest of an elector counts. The app cannot read them before the urn is sealed.
create table scoring.named_paper (
  ballot_id uuid not null,
  elector integer not null,
  number integer not null,
  paper text not null,
  constraint named_paper_pk primary key (ballot_id, elector, number),
  constraint named_paper_elector foreign key (ballot_id, elector) references scoring.ballot_elector
);

create table scoring.ballot_closing (
  ballot_id uuid not null constraint ballot_closing_pk primary key constraint ballot_closing_ballot references scoring.ballot,
  -- null: too few took part, and no paper was counted.
  result jsonb,
  minutes text not null constraint ballot_closing_has_minutes check (minutes <> ''),
  document text not null constraint ballot_closing_has_document check (document <> ''),
  closed_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint ballot_closing_person references access.person
);

create function scoring.open_urn() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into scoring.urn (ballot_id, papers, sealed) values (new.id, '{}', false);
  return null;
end $$;
create trigger ballot_has_urn after insert on scoring.ballot for each row execute function scoring.open_urn();

-- Takes an elector's paper; false where the urn is sealed. The lock on the urn comes first: whoever got an answer is counted,
-- whoever comes after the sealing is not.
create function scoring.cast_paper(ballot uuid, voter integer, what text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  terms jsonb;
begin
  perform from scoring.urn u where u.ballot_id = ballot and not u.sealed for update;
  if not found then return false; end if;
  select b.terms into terms from scoring.ballot b where b.id = ballot;
  if (terms->>'changeable')::boolean then
    insert into scoring.ballot_attendance values (ballot, voter) on conflict do nothing;
  else
    insert into scoring.ballot_attendance values (ballot, voter);
  end if;
  if (terms->>'secret')::boolean then
    update scoring.urn u set papers = (select array_agg(p order by p collate "C") from unnest(u.papers || what) as p) where u.ballot_id = ballot;
  else
    insert into scoring.named_paper
    select ballot, voter, coalesce(max(n.number), 0) + 1, what from scoring.named_paper n where n.ballot_id = ballot and n.elector = voter;
  end if;
  return true;
end $$;

-- Ends the taking of papers, for good; false where it had ended.
create function scoring.seal_urn(ballot uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update scoring.urn u set sealed = true where u.ballot_id = ballot and not u.sealed;
  return found;
end $$;

-- The papers of a sealed urn; of a secret ballot without their electors, sorted by what stands on them.
create function scoring.papers(ballot uuid) returns table (elector integer, paper text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select null::integer, p from scoring.urn u cross join unnest(u.papers) as p where u.ballot_id = ballot and u.sealed
  union all
  select * from (
    select distinct on (n.elector) n.elector, n.paper
      from scoring.named_paper n join scoring.urn u on u.ballot_id = n.ballot_id and u.sealed
     where n.ballot_id = ballot order by n.elector, n.number desc) as named
$$;
revoke execute on function scoring.open_urn(), scoring.cast_paper(uuid, integer, text), scoring.seal_urn(uuid), scoring.papers(uuid) from public;
grant execute on function scoring.cast_paper(uuid, integer, text), scoring.seal_urn(uuid), scoring.papers(uuid) to tdkt_app;

-- Legal limits on proposals, with the days they are in force. What kind READER says is for people: nothing here decides it.
create table scoring.quota_rule (
  code text not null constraint quota_rule_code_form check (code ~ '^Q[0-9]{2}$'),
  level text constraint quota_rule_level check (level in ('STATE', 'MINISTRY_PROVINCE', 'GRASSROOTS')),
  valid daterange not null constraint quota_rule_valid_not_empty check (not isempty(valid)),
  kind text not null constraint quota_rule_kind check (kind in ('SHARE_OF_LEADERS', 'LEADER_ONLY', 'NOT_EXCLUDED', 'ONCE_A_YEAR', 'READER')),
  name text not null,
  legal_basis text not null constraint quota_rule_has_basis check (legal_basis <> ''),
  parameters jsonb not null,
  note text,
  constraint quota_rule_once_a_day exclude using gist (code with =, valid with &&),
  constraint quota_rule_share_has_cap check (kind <> 'SHARE_OF_LEADERS' or (parameters->'cap'->>'denominator')::integer > 0)
);
insert into scoring.quota_rule (code, level, valid, kind, name, legal_basis, parameters, note) values
('Q01', 'STATE', '[2017-10-01,2024-01-01)', 'SHARE_OF_LEADERS', 'Đề nghị Cờ thi đua của Chính phủ không quá 20 % số tập thể dẫn đầu cụm, khối; biên bản ghi rõ tên cụm, khối',
 'Nghị định 91/2017/NĐ-CP, Điều 11; Công văn 5007/BNV-TĐKT ngày 05/9/2023',
 '{"cap": {"numerator": 1, "denominator": 5}, "numerator": "Tập thể được đề nghị Cờ thi đua của Chính phủ", "denominator": "Tập thể được đánh giá dẫn đầu các cụm, khối do bộ, tỉnh tổ chức"}', null),
('Q01', 'STATE', '[2024-01-01,)', 'SHARE_OF_LEADERS', 'Đề nghị Cờ thi đua của Chính phủ không quá 20 % số tập thể dẫn đầu cụm, khối; biên bản ghi rõ tên cụm, khối',
 'Công văn 5007/BNV-TĐKT ngày 05/9/2023',
 '{"cap": {"numerator": 1, "denominator": 5}, "numerator": "Tập thể được đề nghị Cờ thi đua của Chính phủ", "denominator": "Tập thể được đánh giá dẫn đầu các cụm, khối do bộ, tỉnh tổ chức"}',
 'Chưa đối chiếu với Nghị định 152/2025/NĐ-CP.'),
('Q02', 'STATE', '[2024-01-01,)', 'READER', 'Cờ thi đua của Chính phủ: dẫn đầu cụm, khối của bộ, tỉnh, vượt chỉ tiêu, nội bộ đoàn kết, không tham nhũng; hoặc dẫn đầu cụm, khối của Hội đồng Trung ương; hoặc dẫn đầu phong trào do Thủ tướng phát động từ 5 năm',
 'Luật Thi đua, khen thưởng 06/2022/QH15, Điều 25', '{}', null),
('Q03', 'MINISTRY_PROVINCE', '[2024-01-01,)', 'LEADER_ONLY', 'Cờ thi đua của bộ, tỉnh chỉ tặng tập thể dẫn đầu cụm, khối do bộ, tỉnh tổ chức',
 'Luật Thi đua, khen thưởng 06/2022/QH15, Điều 26; Thông tư 79/2023/TT-BTC', '{}', null),
('Q05', null, '[2017-10-01,2024-01-01)', 'READER', 'Chiến sĩ thi đua cơ sở không quá 15 % số Lao động tiên tiến',
 'Nghị định 91/2017/NĐ-CP, Điều 9', '{"cap": {"numerator": 3, "denominator": 20}}', 'Tỷ lệ trên cá nhân, hệ thống không giữ danh sách cá nhân.'),
('Q05', null, '[2024-01-01,)', 'READER', 'Tỷ lệ Chiến sĩ thi đua cơ sở do bộ, tỉnh quy định',
 'Luật Thi đua, khen thưởng 06/2022/QH15', '{}', 'Mỗi bộ, tỉnh có quyết định riêng.'),
('Q06', null, '[2024-01-01,)', 'READER', 'Chiến sĩ thi đua bộ, tỉnh: 3 lần liên tục Chiến sĩ thi đua cơ sở và sáng kiến cấp bộ, tỉnh; toàn quốc: 2 lần liên tục Chiến sĩ thi đua bộ, tỉnh và sáng kiến toàn quốc',
 'Luật Thi đua, khen thưởng 06/2022/QH15', '{}', null),
('Q07', null, '[2024-01-01,)', 'READER', 'Tập thể Lao động xuất sắc: mọi thành viên hoàn thành nhiệm vụ, từ 70 % là Lao động tiên tiến, có Chiến sĩ thi đua cơ sở, nội bộ đoàn kết',
 'Luật Thi đua, khen thưởng 06/2022/QH15; Thông tư 03/2024/TT-TTCP', '{"least": {"numerator": 7, "denominator": 10}, "fighters": 1}', null),
('Q08', null, '[2017-01-01,2018-01-01)', 'READER', 'Chiến sĩ thi đua cấp tỉnh không quá 10 % số Chiến sĩ thi đua cơ sở, từ 90 % phiếu của hội đồng (Thừa Thiên Huế)',
 'Hướng dẫn xét khen thưởng năm 2017 của tỉnh Thừa Thiên Huế', '{"cap": {"numerator": 1, "denominator": 10}, "votes": {"numerator": 9, "denominator": 10}}', 'Quy định của địa phương.'),
('Q10', null, '[2018-01-01,)', 'NOT_EXCLUDED', 'Không xét đơn vị không đăng ký, không ký giao ước, hồ sơ không bảo đảm hoặc quá hạn, đang bị thanh tra, xem xét kỷ luật, khiếu nại, tố cáo',
 'Thông tư 08/2017/TT-BNV; Công văn 4534 (2017) của Bộ Lao động - Thương binh và Xã hội', '{}', 'Kiểm tra theo các điều kiện loại của bảng điểm. Chưa đối chiếu với Thông tư 01/2024/TT-BNV và 15/2025/TT-BNV.'),
('Q11', null, '[2017-01-01,)', 'READER', 'Đăng ký thi đua là điều kiện để xét (Ninh Thuận); khi trả lời, thành tích vẫn là căn cứ chính',
 'Văn bản trả lời của tỉnh Ninh Thuận', '{}', 'Quy định của địa phương; nơi áp dụng thì ghi là điều kiện loại của bảng điểm và Q10 kiểm tra.'),
('Q12', 'STATE', '[2018-01-01,)', 'ONCE_A_YEAR', 'Không đề nghị hai hình thức khen thưởng cấp Nhà nước trong một năm cho một đối tượng, trừ thành tích đột xuất, đặc biệt',
 'Thông tư 08/2017/TT-BNV', '{}', 'Kiểm tra trên các danh sách của đơn vị tổ chức này trong hệ thống. Chưa đối chiếu với Thông tư 01/2024/TT-BNV và 15/2025/TT-BNV.'),
('Q13', null, '[2024-01-01,)', 'READER', 'Hồ sơ danh hiệu: tờ trình, báo cáo thành tích, biên bản bình xét, chứng nhận sáng kiến với danh hiệu chiến sĩ thi đua',
 'Luật Thi đua, khen thưởng 06/2022/QH15, Điều 84', '{}', null),
('Q14', null, '[2024-01-01,)', 'READER', 'Hủy bỏ, thu hồi: kê khai gian dối, giấy tờ giả, thẩm định trái luật, kết luận vi phạm về sau trong thời gian lập thành tích',
 'Luật Thi đua, khen thưởng 06/2022/QH15', '{}', null);

-- Who is proposed for what. Each change is a version of its own; the newest counts, and what was submitted stays.
create table scoring.proposal_list (
  id uuid not null constraint proposal_list_pk primary key,
  cluster_id uuid not null constraint proposal_list_cluster references organisation.cluster,
  period_id uuid not null constraint proposal_list_period references calendar.period,
  run_id uuid not null constraint proposal_list_run references scoring.run,
  number integer not null,
  body text not null constraint proposal_list_body check (body in ('CLUSTER', 'STANDING_BODY', 'COUNCIL')),
  reason text,
  left_open jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint proposal_list_person references access.person,
  constraint proposal_list_number_once unique (cluster_id, period_id, number),
  constraint proposal_list_changed_says_why check (body = 'CLUSTER' or reason <> '')
);
create table scoring.proposal (
  list_id uuid not null constraint proposal_of_list references scoring.proposal_list,
  place integer not null,
  unit_id uuid not null constraint proposal_unit references organisation.unit,
  unit_code text not null,
  unit_name text not null,
  award_code text not null,
  award_name text not null,
  kind text not null constraint proposal_kind check (kind in ('FLAG', 'CERTIFICATE')),
  level text not null constraint proposal_level check (level in ('STATE', 'MINISTRY_PROVINCE', 'GRASSROOTS')),
  because text not null,
  constraint proposal_pk primary key (list_id, place),
  constraint proposal_once unique (list_id, unit_id, award_code)
);
create table scoring.proposal_submission (
  list_id uuid not null constraint proposal_submission_pk primary key constraint proposal_submission_list references scoring.proposal_list,
  minutes text not null constraint proposal_submission_has_minutes check (minutes <> ''),
  document text not null constraint proposal_submission_has_document check (document <> ''),
  -- How many collectives lead clusters, where a document says it, and which are counted.
  leaders integer constraint proposal_submission_leaders check (leaders >= 0),
  leaders_basis text,
  quotas jsonb not null,
  submitted_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint proposal_submission_person references access.person,
  constraint proposal_submission_leaders_say_which check ((leaders is null) = (leaders_basis is null) and leaders_basis <> '')
);

create trigger ballot_append_only before update or delete or truncate on scoring.ballot for each statement execute function platform.refuse_change();
create trigger ballot_elector_append_only before update or delete or truncate on scoring.ballot_elector for each statement execute function platform.refuse_change();
create trigger ballot_candidate_append_only before update or delete or truncate on scoring.ballot_candidate for each statement execute function platform.refuse_change();
create trigger ballot_attendance_append_only before update or delete or truncate on scoring.ballot_attendance for each statement execute function platform.refuse_change();
create trigger named_paper_append_only before update or delete or truncate on scoring.named_paper for each statement execute function platform.refuse_change();
create trigger ballot_closing_append_only before update or delete or truncate on scoring.ballot_closing for each statement execute function platform.refuse_change();
create trigger proposal_list_append_only before update or delete or truncate on scoring.proposal_list for each statement execute function platform.refuse_change();
create trigger proposal_append_only before update or delete or truncate on scoring.proposal for each statement execute function platform.refuse_change();
create trigger proposal_submission_append_only before update or delete or truncate on scoring.proposal_submission for each statement execute function platform.refuse_change();

grant select, insert on scoring.ballot, scoring.ballot_elector, scoring.ballot_candidate, scoring.ballot_closing, scoring.proposal_list,
  scoring.proposal, scoring.proposal_submission to tdkt_app;
grant select on scoring.ballot_attendance, scoring.quota_rule to tdkt_app;
`,
);
