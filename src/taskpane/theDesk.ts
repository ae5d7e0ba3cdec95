import type { Desk } from "./desk";

let desk: Promise<Desk> | undefined;

/** The one desk of this page, set up when it is first wanted; where no second thread can be had, on this one. */
export function theDesk(): Promise<Desk> {
  return (desk ??= setUp());
}

async function setUp(): Promise<Desk> {
  if (typeof Worker !== "undefined") {
    try {
      return (await import("./deskWorker")).workerDesk();
    } catch {
      return (await import("./desk")).createDesk();
    }
  }
  return (await import("./desk")).createDesk();
}
