/** How a command ends: done, our fault (a bug, I/O), or something in the workbook a person must put right. */
export const exitCodes = { done: 0, ourFault: 1, issues: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Of several files, our own fault weighs most, then issues. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCodes.ourFault)) return exitCodes.ourFault;
  return codes.includes(exitCodes.issues) ? exitCodes.issues : exitCodes.done;
}
