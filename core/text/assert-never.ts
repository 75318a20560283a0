/** Close a switch over a union: the compiler complains when a member is missing, and running into it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}
