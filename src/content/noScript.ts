/** Takes the name of the runtime that is drawn; gives what a reader without scripts is told. */
export function noScriptText(runtime: string): string {
  return `Without JavaScript you see each case in one picture, “${runtime}”. The switches and the table lead to the other cases. In an address, ?runtime= and ?from= need JavaScript, and so do flags such as ?hostPID=true.`;
}
