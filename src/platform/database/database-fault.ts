/** The database cannot be used as it is: what is wrong and what the operator can do, in both languages. */
export class DatabaseFault extends Error {}
