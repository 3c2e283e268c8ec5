/** A file that cannot be imported: the message says in Chinese what it is and what to do; no full stop at its end. */
export class ImportError extends Error {}
