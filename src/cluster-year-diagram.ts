import { stateNamesVi } from './scoring/index.js';
import {
  dueNormally,
  movesFrom,
  type YearMove,
  type YearParty,
  type YearState,
  yearStates,
} from './scoring/domain/index.js';

const needs: Readonly<Record<YearState, string>> = {
  FORMED: 'two members at least, one of them the leader',
  LAUNCHED: 'the plan of the movement',
  REGISTERING: 'a scheme chosen; every member registered for it, or marked absent with a reason',
  PACT_SIGNED: 'signed by every member that registered and is not suspended',
  RUNNING: '–',
  H1_REPORTING: 'half-year reports of all members in, or waived',
  H1_REVIEWED: '–',
  CROSS_CHECK: 'minutes of a check of every member that registered and is not suspended',
  SELF_SCORING:
    'own marks handed in by every member that registered and is not suspended, where sheets were handed out',
  VERIFYING: 'the cluster scored for the year by the scheme that was signed',
  VOTED:
    'a ballot closed with its quorum and the minutes of the conference, where the scheme decides by vote',
  COUNCIL: 'minutes of the council; opinion of other agencies',
  SUBMITTED_UP: 'submission, report of achievements, decision',
  DECIDED: 'the ranking of the year published',
  PUBLISHED: 'minutes of the handing over to the next leader',
  CLOSED: '–',
};
const parties: Readonly<Record<YearParty, string>> = {
  LEADERSHIP: 'leader, deputies',
  STANDING_BODY: 'standing body',
  COUNCIL: 'council',
  ORGANISER: 'organiser',
};

/** docs/cluster-year.md: the picture and the table of a cluster's year, made from the rules that decide. */
export function printedClusterYear(): string {
  const moves = yearStates.flatMap(movesFrom);
  return `# The year of a cluster

Made by \`npm run schema\` from \`src/scoring/domain/year/cluster-year.ts\`, the table that decides; do not edit. A cluster's year begins
with \`openClusterYear\`; a cluster that never opened one is scored and published without,
and opens none once it has published. \`advanceClusterYear\` goes on,
\`returnClusterYear\` one step back with a reason; both carry \`expectedVersion\` and have one winner. A refusal says everything that
is missing, and \`clusterYear { missing next { to parties may } }\` says it beforehand to those in charge. What is not here cannot
be written down: the database knows the same steps.

\`\`\`mermaid
stateDiagram-v2
  [*] --> FORMED
${moves.map(edge).join('\n')}
  CLOSED --> [*]
\`\`\`

| State | Vietnamese | Who goes on | What has to be there before | Normally left by |
| --- | --- | --- | --- | --- |
${yearStates.map(row).join('\n')}

Leader and deputies act as SCORER, the standing body is the organiser's SCORER, the council its PUBLISHER, the organiser its
ORGANISER. Papers are filed by \`addYearPaper\`. Of 2024 is shown when each state is normally left.

**Scheme and pact.** \`chooseScheme\` names one version; another may be chosen until everyone has registered (\`registerForYear\`,
\`markRegistrationAbsent\`), and who registered for another registers again. Where the organiser bound a frame for the year
(\`bindFrame\`), the scheme is written under it. \`signPact\` signs the scheme by code and version: from the first signature on no act
and no statement changes it, the year is scored by it alone (\`runScores\`), and its result is published after DECIDED.
\`cloneScheme\`, \`schemeDraft\` and \`schemeDifference\` serve the next year's.

**Suspension.** \`suspendMember\` (inspection, denunciation, discipline, investigation) and \`liftSuspension\` take a reason and
change no state: the cluster neither waits for a suspended member nor stops.
`;
}

function edge({ from, to, back }: YearMove): string {
  return `  ${from} --> ${to}${back ? ': returned (trả lại)' : ''}`;
}

function row(state: YearState): string {
  const who = movesFrom(state)
    .filter(({ back }) => !back)
    .flatMap((move) => move.parties.map((party) => parties[party]));
  return `| ${state} | ${stateNamesVi[state]} | ${who.join(', ') || '–'} | ${needs[state]} | ${dueNormally(state, 2024) ?? '–'} |`;
}
