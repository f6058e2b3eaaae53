/** Kiến nghị về kết quả: chưa trả lời, được chấp nhận, không được chấp nhận. */
export const appealStates = ['OPEN', 'UPHELD', 'REJECTED'] as const;
export type AppealState = (typeof appealStates)[number];

/** What an appeal may end in. Upholding one changes no published figure: that takes an erratum. */
export type AppealAnswer = Exclude<AppealState, 'OPEN'>;
export const appealAnswers: readonly AppealAnswer[] = ['UPHELD', 'REJECTED'];
