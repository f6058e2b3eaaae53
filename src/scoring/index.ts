export { AddScheme } from './acts/add-scheme.js';
export { PublishRanking } from './acts/publish-ranking.js';
export { RecordInputs } from './acts/record-inputs.js';
export { RunScores } from './acts/run-scores.js';
export { stateNamesVi } from './messages/cluster-year.vi.js';
export { scoringMessagesEn } from './messages.en.js';
export { scoringMessagesVi } from './messages.vi.js';
export { ScoringModule } from './scoring.module.js';
