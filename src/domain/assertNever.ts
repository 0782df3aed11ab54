/** Ends a switch over a closed set: takes the value that must not exist, throws if one does. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
