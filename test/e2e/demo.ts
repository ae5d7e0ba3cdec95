import { spawn, type ChildProcess } from "node:child_process";

export type Demo = Readonly<{ address: string; stop: () => void }>;

/** Starts the preview as `npm run demo` does, on a free port, and waits until it says where it is. */
export async function startDemo(): Promise<Demo> {
  const child = spawn(process.execPath, ["bin/demo.mjs", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  return { address: await addressOf(child), stop: () => child.kill() };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said);
      if (address) found(address[0]);
    };
    child.stdout!.on("data", listen);
    child.stderr!.on("data", listen);
    child.on("exit", (code) => failed(new Error(`the preview ended with ${code}: ${said}`)));
  });
}
