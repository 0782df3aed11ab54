/** An answer or the reason why there is none; bad input is a value, never an exception. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };
