import type { Steps } from "../sheet/steps";
import { aMoment } from "./aMoment";

/** Who waits for long work: asked whether it is still wanted (it throws when it is not), and told how much is done, from 0 to 1. */
export type Watch = Readonly<{ goOn(): void; told(done: number): void }>;

/** So long the thread is held in one go, in milliseconds; then it is given back for a moment. */
const slice = 40;

/** Takes steps on this thread without holding it: between two slices the pane is drawn and heard. */
export async function sliced<Outcome>(steps: Steps<Outcome>, watch?: Watch): Promise<Outcome> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    watch?.told(step.value);
    await aMoment();
    watch?.goOn();
    began = performance.now();
  }
}
