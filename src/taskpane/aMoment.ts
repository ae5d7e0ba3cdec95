/** Gives the thread back, so that the pane is drawn and heard before the arithmetic holds it again. */
export function aMoment(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
